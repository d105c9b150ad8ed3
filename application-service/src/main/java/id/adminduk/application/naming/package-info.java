/// A parent gives the newborn's name with the tracking number and PIN of the hospital's case.
@NullMarked
package id.adminduk.application.naming;

import org.jspecify.annotations.NullMarked;
