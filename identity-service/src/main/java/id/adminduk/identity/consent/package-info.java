/// Programs of somebody else and what citizens let them see: asked on a page, remembered, taken back.
@NullMarked
package id.adminduk.identity.consent;

import org.jspecify.annotations.NullMarked;
