/// Tests of the package of the same name.
@NullMarked
package id.adminduk.gateway.routes;

import org.jspecify.annotations.NullMarked;
