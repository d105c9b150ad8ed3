/// What an institution tells about a birth, and every rule a telling must pass.
@NullMarked
package id.adminduk.partner.report;

import org.jspecify.annotations.NullMarked;
