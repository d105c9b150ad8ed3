/// Comparing what an agency holds with the registry: match or no match, never the value.
@NullMarked
package id.adminduk.identity.verification;

import org.jspecify.annotations.NullMarked;
