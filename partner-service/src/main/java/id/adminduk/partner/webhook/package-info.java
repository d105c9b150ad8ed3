/// Where an institution wants its notices, and the secret that signs them.
@NullMarked
package id.adminduk.partner.webhook;

import org.jspecify.annotations.NullMarked;
