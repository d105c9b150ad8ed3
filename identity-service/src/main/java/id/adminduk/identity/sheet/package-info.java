/// Plain pages for people to read and keep: headings, rows of label and value, tables; tagged for screen readers.
@NullMarked
package id.adminduk.identity.sheet;

import org.jspecify.annotations.NullMarked;
