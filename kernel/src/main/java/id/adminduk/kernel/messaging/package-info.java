/// Events out through an outbox and in through an inbox, never lost and never applied twice.
@NullMarked
package id.adminduk.kernel.messaging;

import org.jspecify.annotations.NullMarked;
