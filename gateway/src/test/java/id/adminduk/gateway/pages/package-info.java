/// Tests of the package of the same name.
@NullMarked
package id.adminduk.gateway.pages;

import org.jspecify.annotations.NullMarked;
