/// A synthetic district to try the platform with; never loaded into a database that holds real residents.
@NullMarked
package id.adminduk.identity.demo;

import org.jspecify.annotations.NullMarked;
