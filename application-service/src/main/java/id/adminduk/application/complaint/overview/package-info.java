/// What everybody may know of complaints: where there are many of which kind, and how they are answered.
@NullMarked
package id.adminduk.application.complaint.overview;

import org.jspecify.annotations.NullMarked;
