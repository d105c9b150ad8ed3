/// How often somebody who is not signed in may ask about NIKs.
@NullMarked
package id.adminduk.identity.lookup;

import org.jspecify.annotations.NullMarked;
