/// identity-service: who lives in the district, in which family, and who may sign in.
@NullMarked
package id.adminduk.identity;

import org.jspecify.annotations.NullMarked;
