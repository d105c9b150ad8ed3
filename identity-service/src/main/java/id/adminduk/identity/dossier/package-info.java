/// The people and cards one case touches: locked, changed in memory, written whole or not at all.
@NullMarked
package id.adminduk.identity.dossier;

import org.jspecify.annotations.NullMarked;
