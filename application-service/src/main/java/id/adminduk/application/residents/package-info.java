/// identity-service seen from here: what the registry says about the parents in a birth report.
@NullMarked
package id.adminduk.application.residents;

import org.jspecify.annotations.NullMarked;
