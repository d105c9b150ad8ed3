/// What each agency may have compared with the registry, how often, and until when.
@NullMarked
package id.adminduk.identity.agreement;

import org.jspecify.annotations.NullMarked;
