/// Getting back in: a forgotten password, a new phone.
@NullMarked
package id.adminduk.identity.recovery;

import org.jspecify.annotations.NullMarked;
