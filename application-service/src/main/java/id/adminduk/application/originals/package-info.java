/// Originals shown at the counter instead of uploads (domain.md 3.1).
@NullMarked
package id.adminduk.application.originals;

import org.jspecify.annotations.NullMarked;
