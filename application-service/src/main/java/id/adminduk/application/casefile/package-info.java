/// One case as its applicant and the officers in charge see it: form, registry, uploads, documents, history.
@NullMarked
package id.adminduk.application.casefile;

import org.jspecify.annotations.NullMarked;
