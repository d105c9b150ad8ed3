/// Why a case stands where it stands, in the applicant's words, and what may be changed because of it.
@NullMarked
package id.adminduk.application.reason;

import org.jspecify.annotations.NullMarked;
