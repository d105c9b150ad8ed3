/// How every service refuses: one exception family, one document shape, one text per code.
@NullMarked
package id.adminduk.kernel.problem;

import org.jspecify.annotations.NullMarked;
