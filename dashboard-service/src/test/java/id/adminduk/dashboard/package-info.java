/// Tests of the dashboard service as a whole.
@NullMarked
package id.adminduk.dashboard;

import org.jspecify.annotations.NullMarked;
