/// Changes of what is written about a person: corrections, a new name, citizenship, sex. Never of the NIK.
@NullMarked
package id.adminduk.identity.biodata;

import org.jspecify.annotations.NullMarked;
