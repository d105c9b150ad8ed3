/// Two numbers for one person: found by rules, decided by officers, undone if need be.
@NullMarked
package id.adminduk.identity.duplicate;

import org.jspecify.annotations.NullMarked;
