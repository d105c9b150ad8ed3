/// Register numbers of akta, heard of from document-service and written into the biodata of whoever holds one.
@NullMarked
package id.adminduk.identity.akta;

import org.jspecify.annotations.NullMarked;
