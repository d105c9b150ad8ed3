/// Programs that may ask for tokens, and how they prove who they are.
@NullMarked
package id.adminduk.identity.client;

import org.jspecify.annotations.NullMarked;
