/// Whether the rows of a family file make people and whole families, by the rules of the card; every fault has a code.
@NullMarked
package id.adminduk.identity.familycheck;

import org.jspecify.annotations.NullMarked;
