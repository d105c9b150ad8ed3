/// The office's calendar: its hours, its working days and its holidays.
@NullMarked
package id.adminduk.application.calendar;

import org.jspecify.annotations.NullMarked;
