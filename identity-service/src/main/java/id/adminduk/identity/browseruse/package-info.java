/// One browser for many citizens is told to whoever decides their cases (promises.md T01).
@NullMarked
package id.adminduk.identity.browseruse;

import org.jspecify.annotations.NullMarked;
