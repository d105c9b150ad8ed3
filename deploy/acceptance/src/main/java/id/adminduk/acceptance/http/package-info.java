/// One caller's connection to the platform: plain HTTP/1.1 and what came back.
@NullMarked
package id.adminduk.acceptance.http;

import org.jspecify.annotations.NullMarked;
