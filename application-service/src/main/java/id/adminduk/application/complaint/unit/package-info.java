/// The units that answer complaints: their lists, and what their officers do with one.
@NullMarked
package id.adminduk.application.complaint.unit;

import org.jspecify.annotations.NullMarked;
