/// Codes and identifiers that are valid by construction and masked when printed.
@NullMarked
package id.adminduk.kernel.types;

import org.jspecify.annotations.NullMarked;
