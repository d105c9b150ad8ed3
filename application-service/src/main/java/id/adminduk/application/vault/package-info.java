/// A citizen's own proofs, kept at their wish and offered again (domain.md 11), until they are old or the citizen takes
/// them away.
@NullMarked
package id.adminduk.application.vault;

import org.jspecify.annotations.NullMarked;
