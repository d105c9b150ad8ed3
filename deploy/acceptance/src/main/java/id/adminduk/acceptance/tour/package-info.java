/// Every service of the office, walked from its draft to its end on the running platform.
@NullMarked
package id.adminduk.acceptance.tour;

import org.jspecify.annotations.NullMarked;
