/// partner-service: institutions report events once, signed, and hear back what became of them.
@NullMarked
package id.adminduk.partner;

import org.jspecify.annotations.NullMarked;
