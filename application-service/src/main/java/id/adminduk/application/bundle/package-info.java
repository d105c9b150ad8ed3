/// What people ask for in one go: bundles of documents (domain.md 3.7), by the event they are about.
@NullMarked
package id.adminduk.application.bundle;

import org.jspecify.annotations.NullMarked;
