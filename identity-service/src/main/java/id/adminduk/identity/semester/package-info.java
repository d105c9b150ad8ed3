/// Half a year of an agency's checks, the rhythm in which agencies report (Permendagri 102/2019).
@NullMarked
package id.adminduk.identity.semester;

import org.jspecify.annotations.NullMarked;
