/// Tests of the package of the same name.
@NullMarked
package id.adminduk.dashboard.projection;

import org.jspecify.annotations.NullMarked;
