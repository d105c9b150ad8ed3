/// Where officers work: offices with a region, and who works at which.
@NullMarked
package id.adminduk.identity.office;

import org.jspecify.annotations.NullMarked;
