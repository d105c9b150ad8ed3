/// Whether the people of one card make a whole family, by the rules of the card; every fault has a code.
@NullMarked
package id.adminduk.identity.familycheck;

import org.jspecify.annotations.NullMarked;
