/// The same report as a FHIR R4 bundle, answered with OperationOutcome when it is wrong.
@NullMarked
package id.adminduk.partner.fhir;

import org.jspecify.annotations.NullMarked;
