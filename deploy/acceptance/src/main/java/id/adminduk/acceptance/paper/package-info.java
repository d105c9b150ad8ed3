/// Papers: those a citizen photographs, and those the office issues.
@NullMarked
package id.adminduk.acceptance.paper;

import org.jspecify.annotations.NullMarked;
