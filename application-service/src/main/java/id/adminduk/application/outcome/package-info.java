/// What the registry and the document office made of an approved case.
@NullMarked
package id.adminduk.application.outcome;

import org.jspecify.annotations.NullMarked;
