/// The national code tables of biodata, each with the label that is printed.
@NullMarked
package id.adminduk.identity.codes;

import org.jspecify.annotations.NullMarked;
