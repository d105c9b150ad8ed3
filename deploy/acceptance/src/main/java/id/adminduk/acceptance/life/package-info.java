/// Two people who marry, have a child and move, and what their family card shows.
@NullMarked
package id.adminduk.acceptance.life;

import org.jspecify.annotations.NullMarked;
