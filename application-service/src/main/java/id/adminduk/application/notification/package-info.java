/// Messages to people: written once per cause, queued in the database, delivered by mail or by an SMS/WhatsApp gateway.
@NullMarked
package id.adminduk.application.notification;

import org.jspecify.annotations.NullMarked;
