/// How every service answers: problems, idempotency, conditional requests, pages of lists.
@NullMarked
package id.adminduk.kernel.web;

import org.jspecify.annotations.NullMarked;
