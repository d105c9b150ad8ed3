/// One phone for many people is looked at by a supervisor (promises.md T01).
@NullMarked
package id.adminduk.identity.phoneuse;

import org.jspecify.annotations.NullMarked;
