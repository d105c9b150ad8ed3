/// The effect of a birth: a child enters the registry and its mother's family.
@NullMarked
package id.adminduk.identity.newborn;

import org.jspecify.annotations.NullMarked;
