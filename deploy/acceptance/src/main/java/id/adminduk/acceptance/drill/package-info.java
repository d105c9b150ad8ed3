/// Many births at once: what happens when something dies in between, and how long it all takes.
@NullMarked
package id.adminduk.acceptance.drill;

import org.jspecify.annotations.NullMarked;
