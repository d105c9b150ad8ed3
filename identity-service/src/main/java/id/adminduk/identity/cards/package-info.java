/// Family cards asked for by themselves: a new one, a split, a new head, somebody joining.
@NullMarked
package id.adminduk.identity.cards;

import org.jspecify.annotations.NullMarked;
