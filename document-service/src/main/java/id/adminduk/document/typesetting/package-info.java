/// From texts and lines to ornamented A4 pages as PDF/A-2b; knows nothing of what the pages say.
@NullMarked
package id.adminduk.document.typesetting;

import org.jspecify.annotations.NullMarked;
