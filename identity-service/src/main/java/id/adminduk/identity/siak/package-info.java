/// The national SIAK over HTTP: entries out, answers in, and patience when it is away.
@NullMarked
package id.adminduk.identity.siak;

import org.jspecify.annotations.NullMarked;
