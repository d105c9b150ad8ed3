/// Files that arrive piece by piece over bad lines, by the tus protocol 1.0.0 (docs/decisions/0100).
@NullMarked
package id.adminduk.application.upload;

import org.jspecify.annotations.NullMarked;
