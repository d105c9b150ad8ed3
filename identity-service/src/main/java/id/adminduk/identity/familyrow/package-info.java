/// One row of a family file as a person; every value that cannot be read has a code.
@NullMarked
package id.adminduk.identity.familyrow;

import org.jspecify.annotations.NullMarked;
