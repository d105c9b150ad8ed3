/// Devices without a keyboard of their own (RFC 8628): a kiosk shows a code, an administrator lets it in.
@NullMarked
package id.adminduk.identity.device;

import org.jspecify.annotations.NullMarked;
