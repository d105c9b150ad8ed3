/// The rules of KTP-el and KIA: who has one, until when it counts, and what ends it (domain.md 3.3 A, 3.5, 3.6).
@NullMarked
package id.adminduk.identity.cardlife;

import org.jspecify.annotations.NullMarked;
