/// Officers open residents' records: for a case or a reason, with the fields their role sees, so many a day.
@NullMarked
package id.adminduk.identity.viewing;

import org.jspecify.annotations.NullMarked;
