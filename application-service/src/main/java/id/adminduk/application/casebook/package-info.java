/// The office's book of cases: who may see one, and writing down a move with its history, its event and its audit
/// entry.
@NullMarked
package id.adminduk.application.casebook;

import org.jspecify.annotations.NullMarked;
