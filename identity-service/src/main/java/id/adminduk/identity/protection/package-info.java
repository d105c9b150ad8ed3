/// People whose place must not be found: who is protected, since when, by whose decision.
@NullMarked
package id.adminduk.identity.protection;

import org.jspecify.annotations.NullMarked;
