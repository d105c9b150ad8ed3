/// Foreigners with a permit to stay for a time, and the letter that tells where they live (SKTT, domain.md 3.3 A).
@NullMarked
package id.adminduk.identity.stay;

import org.jspecify.annotations.NullMarked;
