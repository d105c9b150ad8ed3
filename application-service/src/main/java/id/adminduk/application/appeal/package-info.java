/// The applicant's appeal against a rejection, once, to officers who had no part in it.
@NullMarked
package id.adminduk.application.appeal;

import org.jspecify.annotations.NullMarked;
