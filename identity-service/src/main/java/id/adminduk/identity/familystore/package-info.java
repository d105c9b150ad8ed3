/// Family files as they lie here: their sealed contents, how far a run has come, what was wrong, and the rows that
/// wait.
@NullMarked
package id.adminduk.identity.familystore;

import org.jspecify.annotations.NullMarked;
