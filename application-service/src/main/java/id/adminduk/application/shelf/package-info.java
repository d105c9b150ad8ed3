/// Where the cleaned files lie, and that none lies there without a use.
@NullMarked
package id.adminduk.application.shelf;

import org.jspecify.annotations.NullMarked;
