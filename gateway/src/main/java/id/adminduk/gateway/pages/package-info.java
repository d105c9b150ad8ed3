/// The few pages the gateway has itself: what this is, the API descriptions, the state of the services.
@NullMarked
package id.adminduk.gateway.pages;

import org.jspecify.annotations.NullMarked;
