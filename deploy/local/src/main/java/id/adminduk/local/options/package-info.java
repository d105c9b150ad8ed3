/// What somebody asked for, the services there are, and the Java that runs them.
@NullMarked
package id.adminduk.local.options;

import org.jspecify.annotations.NullMarked;
