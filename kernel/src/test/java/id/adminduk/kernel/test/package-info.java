/// What every module's tests stand on: a real database and broker, tokens, events, and the rules of the house.
@NullMarked
package id.adminduk.kernel.test;

import org.jspecify.annotations.NullMarked;
