/// A place at a time, booked from home: quota held, reminded of, turned into a queue ticket on arrival.
@NullMarked
package id.adminduk.application.appointment;

import org.jspecify.annotations.NullMarked;
