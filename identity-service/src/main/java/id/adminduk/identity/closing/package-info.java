/// What ends with a life besides the registry's own record: accounts and sign-ins (domain.md 3.6, Death).
@NullMarked
package id.adminduk.identity.closing;

import org.jspecify.annotations.NullMarked;
