/// The way of a case's cards from the printer to their owner: where they are wanted, who has them, who got them.
@NullMarked
package id.adminduk.application.delivery;

import org.jspecify.annotations.NullMarked;
