/// The services of KTP-el and KIA: recorded, given, lost, changed (domain.md 3.3 A).
@NullMarked
package id.adminduk.identity.identitycard;

import org.jspecify.annotations.NullMarked;
