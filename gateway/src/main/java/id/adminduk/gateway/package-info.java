/// The one public address in front of the services; it owns no data and no business rule.
@NullMarked
package id.adminduk.gateway;

import org.jspecify.annotations.NullMarked;
