/// Tests of the package of the same name.
@NullMarked
package id.adminduk.gateway.limits;

import org.jspecify.annotations.NullMarked;
