/// A signed push becomes a stored message, a receipt and an event, once.
@NullMarked
package id.adminduk.partner.intake;

import org.jspecify.annotations.NullMarked;
