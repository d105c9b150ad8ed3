/// Where people go in a case: the card a form names, a new one or one that is there, and whoever takes minors in.
@NullMarked
package id.adminduk.identity.placement;

import org.jspecify.annotations.NullMarked;
