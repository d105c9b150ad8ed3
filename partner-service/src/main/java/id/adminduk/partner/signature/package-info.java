/// HTTP message signatures (RFC 9421) over digests of the raw bytes (RFC 9530): who sent this, and is it intact.
@NullMarked
package id.adminduk.partner.signature;

import org.jspecify.annotations.NullMarked;
