/// How officers get their power: what one administrator proposes another confirms.
@NullMarked
package id.adminduk.identity.appointment;

import org.jspecify.annotations.NullMarked;
