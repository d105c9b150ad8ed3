/// What we say to people: written once per cause, in Indonesian first.
@NullMarked
package id.adminduk.application.notification;

import org.jspecify.annotations.NullMarked;
