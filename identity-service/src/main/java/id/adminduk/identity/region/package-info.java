/// The ministry's tree of regions, with the names older documents use.
@NullMarked
package id.adminduk.identity.region;

import org.jspecify.annotations.NullMarked;
