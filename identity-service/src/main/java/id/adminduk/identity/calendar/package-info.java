/// Days as the office counts them, and the day somebody comes of age.
@NullMarked
package id.adminduk.identity.calendar;

import org.jspecify.annotations.NullMarked;
