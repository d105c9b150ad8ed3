/// Messages to browsers that asked for them: RFC 8030, encrypted for the browser alone (RFC 8291), signed by us (RFC
/// 8292).
@NullMarked
package id.adminduk.application.webpush;

import org.jspecify.annotations.NullMarked;
