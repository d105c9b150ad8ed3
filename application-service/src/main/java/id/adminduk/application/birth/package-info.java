/// The report of a birth: its fields, and the rules they obey before an officer sees them.
@NullMarked
package id.adminduk.application.birth;

import org.jspecify.annotations.NullMarked;
