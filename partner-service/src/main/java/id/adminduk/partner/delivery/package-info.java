/// Notices on their way out: signed, retried, recorded.
@NullMarked
package id.adminduk.partner.delivery;

import org.jspecify.annotations.NullMarked;
