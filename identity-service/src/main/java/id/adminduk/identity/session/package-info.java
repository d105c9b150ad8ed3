/// The browser of somebody who signs in: what it has proved so far, what it came for, and the pages it sees.
@NullMarked
package id.adminduk.identity.session;

import org.jspecify.annotations.NullMarked;
