/// What SIAK answers: taken all or none, and the people it says have landed elsewhere.
@NullMarked
package id.adminduk.identity.syncanswer;

import org.jspecify.annotations.NullMarked;
