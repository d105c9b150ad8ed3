/// How a new officer comes in: user name, a code to the phone, a password; the second factor follows at the sign-in.
@NullMarked
package id.adminduk.identity.invitation;

import org.jspecify.annotations.NullMarked;
