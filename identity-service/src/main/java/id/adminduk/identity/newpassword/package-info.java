/// The page on which whoever got a code sets a new password: citizens who forgot theirs, officers who are invited.
@NullMarked
package id.adminduk.identity.newpassword;

import org.jspecify.annotations.NullMarked;
