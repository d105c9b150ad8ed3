/// Applies approved applications to residents and families, one transaction each.
@NullMarked
package id.adminduk.identity.registration;

import org.jspecify.annotations.NullMarked;
