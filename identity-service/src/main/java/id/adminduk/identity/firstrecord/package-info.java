/// People the registry has never known: their biodata, their number and their first card (BIO-NEW, domain.md 3.3).
@NullMarked
package id.adminduk.identity.firstrecord;

import org.jspecify.annotations.NullMarked;
