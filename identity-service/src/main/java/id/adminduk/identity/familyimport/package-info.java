/// Family files received, checked and brought into the registry: batch by batch, so that a broken run goes on where it
/// stopped.
@NullMarked
package id.adminduk.identity.familyimport;

import org.jspecify.annotations.NullMarked;
