/// The right to know (UU 27/2022): what the registry holds of a citizen and the own children, and who looked at it.
@NullMarked
package id.adminduk.identity.me;

import org.jspecify.annotations.NullMarked;
