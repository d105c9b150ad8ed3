/// Where officers work: offices with a region.
@NullMarked
package id.adminduk.identity.office;

import org.jspecify.annotations.NullMarked;
