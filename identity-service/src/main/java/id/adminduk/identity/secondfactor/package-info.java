/// The second factor: codes of an authenticator app and recovery codes, their enrolment, and the page that asks.
@NullMarked
package id.adminduk.identity.secondfactor;

import org.jspecify.annotations.NullMarked;
