/// Lists of what a courier carries: the counter makes them, the courier takes over, hands out, or comes back.
@NullMarked
package id.adminduk.application.delivery.courier;

import org.jspecify.annotations.NullMarked;
