/// Settings of the demonstration office.
@NullMarked
package id.adminduk.application.demo;

import org.jspecify.annotations.NullMarked;
