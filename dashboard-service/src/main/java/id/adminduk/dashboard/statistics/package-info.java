/// Answers with numbers: the overview of now and series over days.
@NullMarked
package id.adminduk.dashboard.statistics;

import org.jspecify.annotations.NullMarked;
