/// Marriages and their ends: what they do to two people and to the cards they are on.
@NullMarked
package id.adminduk.identity.wedlock;

import org.jspecify.annotations.NullMarked;
