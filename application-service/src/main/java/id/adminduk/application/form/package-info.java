/// What applicants fill in: a form as data, and the rules each service has for its own.
@NullMarked
package id.adminduk.application.form;

import org.jspecify.annotations.NullMarked;
