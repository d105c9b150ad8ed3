/// Wiring: security, clock, API description.
@NullMarked
package id.adminduk.application.config;

import org.jspecify.annotations.NullMarked;
