/// Who may call what, said by each feature for itself.
@NullMarked
package id.adminduk.application.access;

import org.jspecify.annotations.NullMarked;
