/// Who signs in: citizens by phone, officers by user name, both with a password; the page that asks, and the lock after
/// wrong guesses.
@NullMarked
package id.adminduk.identity.signin;

import org.jspecify.annotations.NullMarked;
