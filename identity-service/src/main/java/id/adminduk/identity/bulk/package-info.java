/// Many residents and families at once, by COPY, sealed and indexed as one by one.
@NullMarked
package id.adminduk.identity.bulk;

import org.jspecify.annotations.NullMarked;
