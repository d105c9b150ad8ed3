/// Who works here: appointed, changed, suspended and dismissed by administrators, with the history of all of it.
@NullMarked
package id.adminduk.identity.officer;

import org.jspecify.annotations.NullMarked;
