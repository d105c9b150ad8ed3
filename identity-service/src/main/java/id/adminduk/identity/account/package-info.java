/// Accounts of citizens: opened with facts from the registry, confirmed by a code sent to the phone.
@NullMarked
package id.adminduk.identity.account;

import org.jspecify.annotations.NullMarked;
