/// Tests of the package of the same name.
@NullMarked
package id.adminduk.dashboard.statistics;

import org.jspecify.annotations.NullMarked;
