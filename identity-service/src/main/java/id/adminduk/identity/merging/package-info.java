/// Switches off the second record of a person in favour of the first, and takes that back.
@NullMarked
package id.adminduk.identity.merging;

import org.jspecify.annotations.NullMarked;
