/// Nobody decides about the own family.
@NullMarked
package id.adminduk.identity.interest;

import org.jspecify.annotations.NullMarked;
