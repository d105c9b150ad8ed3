/// The development certificate authority: its keys at first start, its revocation list, and the addresses that publish
/// both.
@NullMarked
package id.adminduk.document.pki;

import org.jspecify.annotations.NullMarked;
