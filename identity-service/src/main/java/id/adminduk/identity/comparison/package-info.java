/// What the registry holds beside what a form says, for whoever decides a case.
@NullMarked
package id.adminduk.identity.comparison;

import org.jspecify.annotations.NullMarked;
