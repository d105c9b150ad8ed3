/// Lists of people that officers are shown: each of the people counts as a record seen, and each sees that it was so.
@NullMarked
package id.adminduk.identity.listing;

import org.jspecify.annotations.NullMarked;
