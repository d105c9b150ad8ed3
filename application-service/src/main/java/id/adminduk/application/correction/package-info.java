/// What became of citizens' correction requests: an accepted one is a case of service BIO-CHG, a refused one a message.
@NullMarked
package id.adminduk.application.correction;

import org.jspecify.annotations.NullMarked;
