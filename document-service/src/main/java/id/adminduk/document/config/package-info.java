/// Wiring: security, pages, clock.
@NullMarked
package id.adminduk.document.config;

import org.jspecify.annotations.NullMarked;
