/// Files: content-addressed and encrypted.
@NullMarked
package id.adminduk.kernel.storage;

import org.jspecify.annotations.NullMarked;
