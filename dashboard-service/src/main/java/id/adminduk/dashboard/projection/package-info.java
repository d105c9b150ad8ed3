/// Turns the services' events into counted facts, each once, in whatever order they arrive.
@NullMarked
package id.adminduk.dashboard.projection;

import org.jspecify.annotations.NullMarked;
