/// What became of a reported event: states, documents, the list an institution walks.
@NullMarked
package id.adminduk.partner.status;

import org.jspecify.annotations.NullMarked;
