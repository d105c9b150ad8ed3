/// Where the applicant wants the cards.
@NullMarked
package id.adminduk.application.delivery.choice;

import org.jspecify.annotations.NullMarked;
