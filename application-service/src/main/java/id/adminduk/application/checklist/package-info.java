/// What a case still needs, and what its applicant has with us already that would do.
@NullMarked
package id.adminduk.application.checklist;

import org.jspecify.annotations.NullMarked;
