/// Deaths and stillbirths as the registry records them.
@NullMarked
package id.adminduk.identity.vitals;

import org.jspecify.annotations.NullMarked;
