/// What programs were allowed and the tokens they hold: issued, renewed, revoked.
@NullMarked
package id.adminduk.identity.token;

import org.jspecify.annotations.NullMarked;
