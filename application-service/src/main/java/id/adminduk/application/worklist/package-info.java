/// What officers and citizens see: the lists.
@NullMarked
package id.adminduk.application.worklist;

import org.jspecify.annotations.NullMarked;
