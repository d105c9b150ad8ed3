/// How every service answers: idempotency, conditional requests, pages of lists, request ids.
@NullMarked
package id.adminduk.kernel.web;

import org.jspecify.annotations.NullMarked;
