/// Sign-ins that ended before their tokens did, known to every service within a minute.
@NullMarked
package id.adminduk.kernel.signin;

import org.jspecify.annotations.NullMarked;
