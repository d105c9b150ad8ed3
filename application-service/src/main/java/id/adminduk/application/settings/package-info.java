/// What this office has decided about its services without a deployment, and the trail of those decisions.
@NullMarked
package id.adminduk.application.settings;

import org.jspecify.annotations.NullMarked;
