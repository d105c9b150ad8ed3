/// Marriages the registry knows of, recorded or stated by the couple.
@NullMarked
package id.adminduk.identity.marriage;

import org.jspecify.annotations.NullMarked;
