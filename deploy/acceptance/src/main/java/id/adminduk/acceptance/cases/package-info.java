/// What an office sees on a morning: a death, a move, a lost card, a queue, a complaint.
@NullMarked
package id.adminduk.acceptance.cases;

import org.jspecify.annotations.NullMarked;
