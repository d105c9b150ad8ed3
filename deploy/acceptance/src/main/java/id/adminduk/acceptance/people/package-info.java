/// Everybody who deals with the platform, each doing what they would really do.
@NullMarked
package id.adminduk.acceptance.people;

import org.jspecify.annotations.NullMarked;
