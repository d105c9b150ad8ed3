/// Tests of the package of the same name.
@NullMarked
package id.adminduk.gateway.edge;

import org.jspecify.annotations.NullMarked;
