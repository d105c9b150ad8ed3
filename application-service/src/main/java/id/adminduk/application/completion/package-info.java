/// What a case still waits for once it is decided: its documents, and the cards the office prints for it.
@NullMarked
package id.adminduk.application.completion;

import org.jspecify.annotations.NullMarked;
