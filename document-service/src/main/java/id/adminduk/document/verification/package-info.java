/// What the QR code opens: whether a document is genuine and current, told to anybody without telling more.
@NullMarked
package id.adminduk.document.verification;

import org.jspecify.annotations.NullMarked;
