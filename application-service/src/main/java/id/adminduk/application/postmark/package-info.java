/// What became of the messages about a case: told by the carriers, seen by its officers.
@NullMarked
package id.adminduk.application.postmark;

import org.jspecify.annotations.NullMarked;
