/// How names are spelled: one key for all the ways of writing the same name.
@NullMarked
package id.adminduk.identity.spelling;

import org.jspecify.annotations.NullMarked;
