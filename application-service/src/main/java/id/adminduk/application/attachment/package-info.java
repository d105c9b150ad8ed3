/// Evidence people upload: checked, cleaned in a process of its own, stored encrypted, one current file per
/// requirement.
@NullMarked
package id.adminduk.application.attachment;

import org.jspecify.annotations.NullMarked;
