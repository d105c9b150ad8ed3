/// How many records an officer opens before a supervisor has to agree, and who opens far more than the others.
@NullMarked
package id.adminduk.identity.viewlimit;

import org.jspecify.annotations.NullMarked;
