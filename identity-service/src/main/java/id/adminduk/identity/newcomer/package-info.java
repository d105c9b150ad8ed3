/// People whom an open case would make residents, and whether the registry or another case has them already.
@NullMarked
package id.adminduk.identity.newcomer;

import org.jspecify.annotations.NullMarked;
