/// The cleaning process: takes one file apart and writes it anew. Runs alone, without Spring, and knows nothing of the
/// service.
@NullMarked
package id.adminduk.application.jail;

import org.jspecify.annotations.NullMarked;
