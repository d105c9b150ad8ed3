/// What an institution corrects or takes back later is weighed by an officer; no case is changed silently.
@NullMarked
package id.adminduk.application.partnerreview;

import org.jspecify.annotations.NullMarked;
