/// A document from its number to its last state: numbered, issued, superseded, revoked.
@NullMarked
package id.adminduk.document.lifecycle;

import org.jspecify.annotations.NullMarked;
