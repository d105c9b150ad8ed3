/// The development machine's letter box: every message to people ends here, and only profile local has it.
@NullMarked
package id.adminduk.application.mailbox;

import org.jspecify.annotations.NullMarked;
