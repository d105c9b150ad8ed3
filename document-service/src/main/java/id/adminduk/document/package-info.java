/// The document service: one package per feature.
@NullMarked
package id.adminduk.document;

import org.jspecify.annotations.NullMarked;
