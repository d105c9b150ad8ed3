/// Whether people come to their appointments: reminders, missed ones, times the office took back, and
/// forgetting.
@NullMarked
package id.adminduk.application.attendance;

import org.jspecify.annotations.NullMarked;
