/// The citizen's side of a case: draft, form, submission, fixing, withdrawal.
@NullMarked
package id.adminduk.application.draft;

import org.jspecify.annotations.NullMarked;
