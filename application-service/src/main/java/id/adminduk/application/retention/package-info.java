/// How long uploaded files are kept (domain.md 8.2, 13): then their content and their names are erased, and that they
/// were there is remembered.
@NullMarked
package id.adminduk.application.retention;

import org.jspecify.annotations.NullMarked;
