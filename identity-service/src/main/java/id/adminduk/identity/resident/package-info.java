/// Residents: biodata, NIK, standing, and every change they went through.
@NullMarked
package id.adminduk.identity.resident;

import org.jspecify.annotations.NullMarked;
