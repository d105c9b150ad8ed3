/// Family files received over HTTP, and what officers do with them: look without writing, bring in, read what is wrong.
@NullMarked
package id.adminduk.identity.familyimport;

import org.jspecify.annotations.NullMarked;
