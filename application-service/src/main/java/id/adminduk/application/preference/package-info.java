/// How a person wants to be told: by which ways, in which language, and when not.
@NullMarked
package id.adminduk.application.preference;

import org.jspecify.annotations.NullMarked;
