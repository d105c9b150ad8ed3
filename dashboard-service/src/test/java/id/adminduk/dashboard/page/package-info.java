/// Tests of the package of the same name.
@NullMarked
package id.adminduk.dashboard.page;

import org.jspecify.annotations.NullMarked;
