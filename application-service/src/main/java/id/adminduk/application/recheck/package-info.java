/// Looks again at files the malware scanner could not be asked about.
@NullMarked
package id.adminduk.application.recheck;

import org.jspecify.annotations.NullMarked;
