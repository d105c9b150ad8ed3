/// Everything an officer needs to decide a case, in one answer.
@NullMarked
package id.adminduk.application.dossier;

import org.jspecify.annotations.NullMarked;
