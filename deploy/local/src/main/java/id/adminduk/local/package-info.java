/// Runs the whole platform on one machine: database, broker and six services as processes of their own, started and
/// stopped together.
@NullMarked
package id.adminduk.local;

import org.jspecify.annotations.NullMarked;
