/// Makes an uploaded file harmless: recognised by its content, taken apart in a process without rights, written anew.
@NullMarked
package id.adminduk.application.cleaning;

import org.jspecify.annotations.NullMarked;
