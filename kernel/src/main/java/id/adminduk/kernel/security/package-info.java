/// Who is calling: the resource-server chain, roles and the current user.
@NullMarked
package id.adminduk.kernel.security;

import org.jspecify.annotations.NullMarked;
