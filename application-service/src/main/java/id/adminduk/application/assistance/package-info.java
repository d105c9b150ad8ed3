/// Somebody acts at the counter for a resident: with what word, and for how many (promises.md T01).
@NullMarked
package id.adminduk.application.assistance;

import org.jspecify.annotations.NullMarked;
