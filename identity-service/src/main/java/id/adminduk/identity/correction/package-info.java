/// Citizens say what is wrong with their record; each request has a number, a state and a day by which it is answered.
@NullMarked
package id.adminduk.identity.correction;

import org.jspecify.annotations.NullMarked;
