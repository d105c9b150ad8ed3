/// Pushes numbers to open dashboards the moment they move.
@NullMarked
package id.adminduk.dashboard.stream;

import org.jspecify.annotations.NullMarked;
