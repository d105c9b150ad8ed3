/// Cases from draft to closed, and messages to people.
@NullMarked
package id.adminduk.application;

import org.jspecify.annotations.NullMarked;
