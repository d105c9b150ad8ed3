package id.adminduk.partner.fhir;

import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.partner.intake.Doorkeeper;
import id.adminduk.partner.intake.Receipt;
import id.adminduk.partner.intake.ReceiptDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Events as FHIR R4 bundles. A refusal is an OperationOutcome, as a FHIR client expects.
@RestController
class FhirController {
    static final String FHIR_JSON = "application/fhir+json";

    private final Doorkeeper door;
    private final FhirReader reader;
    private final ReceiptDesk desk;
    private final OperationOutcomes outcomes;

    FhirController(Doorkeeper door, FhirReader reader, ReceiptDesk desk, OperationOutcomes outcomes) {
        this.door = door;
        this.reader = reader;
        this.desk = desk;
        this.outcomes = outcomes;
    }

    @PostMapping(path = "/v1/fhir", consumes = FHIR_JSON)
    @Operation(
            summary = "File a birth as a FHIR R4 bundle",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = FHIR_JSON, schema = @Schema(type = "object"))))
    @ApiResponse(
            responseCode = "202",
            description = "Filed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Receipt.class)))
    ResponseEntity<byte[]> file(
            HttpServletRequest request, HttpServletResponse response, IdempotencyKey key, CurrentUser caller) {
        var message = door.open(request, response, caller);
        return desk.accept(message, () -> reader.read(message.http().body()), key);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(DomainException refusal) {
        var answer = ResponseEntity.status(refusal.kind().status()).contentType(MediaType.parseMediaType(FHIR_JSON));
        var retryAfter = refusal.retryAfter();
        if (retryAfter != null)
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        return answer.body(outcomes.of(refusal));
    }
}
