/// The operators' page.
@NullMarked
package id.adminduk.dashboard.page;

import org.jspecify.annotations.NullMarked;
