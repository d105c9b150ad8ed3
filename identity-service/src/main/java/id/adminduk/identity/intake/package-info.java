/// Approved applications as they arrive: each finds the one effect of its service, at once or when its numbers have
/// come.
@NullMarked
package id.adminduk.identity.intake;

import org.jspecify.annotations.NullMarked;
