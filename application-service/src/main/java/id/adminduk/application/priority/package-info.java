/// Changes the order of the queue, for a reason.
@NullMarked
package id.adminduk.application.priority;

import org.jspecify.annotations.NullMarked;
