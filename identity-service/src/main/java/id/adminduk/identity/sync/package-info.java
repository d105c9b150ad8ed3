/// The ledger of what the national SIAK has to know, and what it answered.
@NullMarked
package id.adminduk.identity.sync;

import org.jspecify.annotations.NullMarked;
