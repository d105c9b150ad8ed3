/// Both stories, their refusals and a small disaster, against the real platform of this build.
@NullMarked
package id.adminduk.acceptance;

import org.jspecify.annotations.NullMarked;
