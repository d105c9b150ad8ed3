/// One-time codes sent to a phone: how long they live, how often they may be tried.
@NullMarked
package id.adminduk.identity.otp;

import org.jspecify.annotations.NullMarked;
