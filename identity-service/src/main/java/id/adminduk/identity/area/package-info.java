/// What an officer sees by place, as a condition on rows.
@NullMarked
package id.adminduk.identity.area;

import org.jspecify.annotations.NullMarked;
