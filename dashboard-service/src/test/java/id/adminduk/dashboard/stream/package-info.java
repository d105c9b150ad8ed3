/// Tests of the package of the same name.
@NullMarked
package id.adminduk.dashboard.stream;

import org.jspecify.annotations.NullMarked;
