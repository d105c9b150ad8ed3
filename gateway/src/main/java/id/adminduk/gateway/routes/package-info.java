/// Forwards a request to the service behind its path: headers, bodies, time limits, circuit breakers.
@NullMarked
package id.adminduk.gateway.routes;

import org.jspecify.annotations.NullMarked;
