/// The office's decisions about its services, taken by its administrators.
@NullMarked
package id.adminduk.application.administration;

import org.jspecify.annotations.NullMarked;
