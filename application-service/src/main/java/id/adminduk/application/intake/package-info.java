/// Partner institutions' events become prefilled cases.
@NullMarked
package id.adminduk.application.intake;

import org.jspecify.annotations.NullMarked;
