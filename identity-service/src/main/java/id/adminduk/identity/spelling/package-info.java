/// How names are spelled: one key for all the ways of writing the same name, and how alike two names are.
@NullMarked
package id.adminduk.identity.spelling;

import org.jspecify.annotations.NullMarked;
