/// Complaints and reports about the office: who has to answer which, and their way from the first word to the
/// end.
@NullMarked
package id.adminduk.application.complaint;

import org.jspecify.annotations.NullMarked;
