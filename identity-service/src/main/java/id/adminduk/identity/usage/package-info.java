/// What agencies use: a line in the books for every check, the day's quota, and the watch for scans of the registry.
@NullMarked
package id.adminduk.identity.usage;

import org.jspecify.annotations.NullMarked;
