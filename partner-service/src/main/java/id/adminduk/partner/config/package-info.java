/// Wiring: who may call what, JSON, scheduling.
@NullMarked
package id.adminduk.partner.config;

import org.jspecify.annotations.NullMarked;
