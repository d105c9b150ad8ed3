/// Causes outside the office: an outage stops the clocks of the cases it keeps waiting, and says so (domain.md 11).
@NullMarked
package id.adminduk.application.outage;

import org.jspecify.annotations.NullMarked;
