/// The reporter's side of a complaint: saying it, following it with number and PIN, objecting to an answer.
@NullMarked
package id.adminduk.application.complaint.report;

import org.jspecify.annotations.NullMarked;
