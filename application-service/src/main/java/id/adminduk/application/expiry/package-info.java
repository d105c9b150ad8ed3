/// Cases nobody goes on with: their applicants are reminded, then the cases end.
@NullMarked
package id.adminduk.application.expiry;

import org.jspecify.annotations.NullMarked;
