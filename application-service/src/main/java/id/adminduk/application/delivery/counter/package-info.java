/// The counters that give cards out: what lies there, and to whom it was given.
@NullMarked
package id.adminduk.application.delivery.counter;

import org.jspecify.annotations.NullMarked;
