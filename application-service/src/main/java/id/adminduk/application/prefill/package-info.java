/// A form filled in with what the registry knows already, so that nobody is asked for it again (domain.md 3.1).
@NullMarked
package id.adminduk.application.prefill;

import org.jspecify.annotations.NullMarked;
