/// Files as they were sent that a scanner has not passed: kept sealed, shown to nobody, until it has, or until they
/// have served as evidence.
@NullMarked
package id.adminduk.application.quarantine;

import org.jspecify.annotations.NullMarked;
