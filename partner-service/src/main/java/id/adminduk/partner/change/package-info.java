/// What an institution says later about an event it reported: a correction, or that it takes it back.
@NullMarked
package id.adminduk.partner.change;

import org.jspecify.annotations.NullMarked;
