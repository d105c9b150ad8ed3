/// What the registry knows of an applicant already, so that no form asks for it again (domain.md 3.1).
@NullMarked
package id.adminduk.identity.known;

import org.jspecify.annotations.NullMarked;
