/// Whether two records, or a record and somebody about to be registered, may be one person; and why.
@NullMarked
package id.adminduk.identity.suspicion;

import org.jspecify.annotations.NullMarked;
