/// The malware scanner next door: clamd, where an office runs one.
@NullMarked
package id.adminduk.application.scanner;

import org.jspecify.annotations.NullMarked;
