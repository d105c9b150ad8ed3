/// One case from draft to closed: states, the table of moves, history and what we tell the world.
@NullMarked
package id.adminduk.application.lifecycle;

import org.jspecify.annotations.NullMarked;
