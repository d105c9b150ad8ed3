/// Wiring: who may call what, the OpenID provider, keys.
@NullMarked
package id.adminduk.identity.config;

import org.jspecify.annotations.NullMarked;
