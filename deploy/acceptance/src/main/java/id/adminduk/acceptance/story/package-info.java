/// The two stories of the first slice, told step by step against a running platform.
@NullMarked
package id.adminduk.acceptance.story;

import org.jspecify.annotations.NullMarked;
