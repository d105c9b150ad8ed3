/// Where people are served and how: opening hours, counters, the lines people stand in, places to book.
@NullMarked
package id.adminduk.application.servicepoint;

import org.jspecify.annotations.NullMarked;
