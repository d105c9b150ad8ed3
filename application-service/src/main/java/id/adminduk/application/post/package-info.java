/// The post office: messages queued in the database, sealed, and carried by mail or by an SMS/WhatsApp gateway.
@NullMarked
package id.adminduk.application.post;

import org.jspecify.annotations.NullMarked;
