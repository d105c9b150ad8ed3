/// The program behind `deploy/demo`.
@NullMarked
package id.adminduk.acceptance.demo;

import org.jspecify.annotations.NullMarked;
