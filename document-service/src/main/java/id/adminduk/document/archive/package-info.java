/// Signed files and the ways to get them: the link with its PIN, the owner's list, the partner's list.
@NullMarked
package id.adminduk.document.archive;

import org.jspecify.annotations.NullMarked;
