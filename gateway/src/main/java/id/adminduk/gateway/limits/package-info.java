/// How many requests one client or one address may send.
@NullMarked
package id.adminduk.gateway.limits;

import org.jspecify.annotations.NullMarked;
