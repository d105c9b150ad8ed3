/// Application-service seen from here: whether a case is open, of this office, and about these people.
@NullMarked
package id.adminduk.identity.casecheck;

import org.jspecify.annotations.NullMarked;
