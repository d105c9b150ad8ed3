/// What happened to people of the district in another country and is reported here (domain.md 3.3, ABROAD).
@NullMarked
package id.adminduk.identity.abroad;

import org.jspecify.annotations.NullMarked;
