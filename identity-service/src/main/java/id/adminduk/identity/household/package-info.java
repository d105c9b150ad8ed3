/// What makes people a household: who heads it, what everybody is to the head, and how both follow when somebody goes.
@NullMarked
package id.adminduk.identity.household;

import org.jspecify.annotations.NullMarked;
