/// Two pages for people without an account: where a case stands, and the nine questions of the survey.
@NullMarked
package id.adminduk.application.pages;

import org.jspecify.annotations.NullMarked;
