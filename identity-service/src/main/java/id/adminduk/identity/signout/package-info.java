/// Where people are signed in, and how a sign-in ends: here, from elsewhere, through a program.
@NullMarked
package id.adminduk.identity.signout;

import org.jspecify.annotations.NullMarked;
