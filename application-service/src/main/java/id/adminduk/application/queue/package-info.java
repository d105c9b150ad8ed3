/// The tickets of a day: given out, called in a fair order, served, missed, moved with a reason.
@NullMarked
package id.adminduk.application.queue;

import org.jspecify.annotations.NullMarked;
