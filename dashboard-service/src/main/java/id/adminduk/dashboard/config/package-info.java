/// Wiring: who may call what.
@NullMarked
package id.adminduk.dashboard.config;

import org.jspecify.annotations.NullMarked;
