/// The ministry's code list brought into the tree of regions, or what it would change.
@NullMarked
package id.adminduk.identity.regionlist;

import org.jspecify.annotations.NullMarked;
