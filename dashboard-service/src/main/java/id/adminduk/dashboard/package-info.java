/// What the office does, counted from events: no personal data comes in, nothing but numbers goes out.
@NullMarked
package id.adminduk.dashboard;

import org.jspecify.annotations.NullMarked;
