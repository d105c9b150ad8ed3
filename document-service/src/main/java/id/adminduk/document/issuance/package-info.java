/// What happens when the registry has registered somebody: the register entry and the documents it calls for get their
/// numbers.
@NullMarked
package id.adminduk.document.issuance;

import org.jspecify.annotations.NullMarked;
