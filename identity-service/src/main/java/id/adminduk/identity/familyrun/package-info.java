/// Runs of family files: batch by batch into the registry, so that a broken run goes on where it stopped.
@NullMarked
package id.adminduk.identity.familyrun;

import org.jspecify.annotations.NullMarked;
