/// What every request meets first and every answer carries: sanity checks, tokens, security headers, the access log.
@NullMarked
package id.adminduk.gateway.edge;

import org.jspecify.annotations.NullMarked;
