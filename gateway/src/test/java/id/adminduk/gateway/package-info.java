/// The gateway under test, with WireMock standing in for the services.
@NullMarked
package id.adminduk.gateway;

import org.jspecify.annotations.NullMarked;
