/// Headers of requests, read without regular expressions where they are ordinary.
@NullMarked
package id.adminduk.kernel.headers;

import org.jspecify.annotations.NullMarked;
