/// Which partners' events the office lets through without an officer, and letting them through.
@NullMarked
package id.adminduk.application.straightthrough;

import org.jspecify.annotations.NullMarked;
