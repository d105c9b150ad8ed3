/// What people think of the service they got: the satisfaction survey (SKM) after a case ends, and its index.
@NullMarked
package id.adminduk.application.survey;

import org.jspecify.annotations.NullMarked;
