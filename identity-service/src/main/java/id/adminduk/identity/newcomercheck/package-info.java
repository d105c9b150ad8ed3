/// Whether people of an application handed in may be residents already, or people of another open case.
@NullMarked
package id.adminduk.identity.newcomercheck;

import org.jspecify.annotations.NullMarked;
