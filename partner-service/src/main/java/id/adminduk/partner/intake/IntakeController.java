package id.adminduk.partner.intake;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.partner.report.BirthReport;
import id.adminduk.partner.signature.ReceiptSigner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Events in our own JSON form. The body is read raw, because the signature is over its bytes.
@RestController
@RequestMapping("/v1/partner-events")
class IntakeController {
    private final Doorkeeper door;
    private final BirthMessageReader reader;
    private final ReceiptDesk desk;
    private final ReceiptSigner signer;

    IntakeController(Doorkeeper door, BirthMessageReader reader, ReceiptDesk desk, ReceiptSigner signer) {
        this.door = door;
        this.reader = reader;
        this.desk = desk;
        this.signer = signer;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "File a birth",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = BirthEnvelope.class))))
    @ApiResponse(
            responseCode = "202",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    ResponseEntity<byte[]> file(
            HttpServletRequest request, HttpServletResponse response, IdempotencyKey key, CurrentUser caller) {
        var message = door.open(request, response, caller);
        return desk.accept(message, () -> reader.read(message), key);
    }

    /// The public keys that verify our receipts.
    @GetMapping("/receipt-keys")
    Map<String, Object> receiptKeys() {
        return signer.publicKeys();
    }

    /// The JSON form of a message, for the API reference.
    ///
    /// @param messageId the sender's own id; the same id always gets the same receipt
    /// @param occurredOn the date of the birth
    /// @param schemaVersion `1.0`
    record BirthEnvelope(
            UUID messageId,
            String eventType,
            LocalDate occurredOn,
            OffsetDateTime sentAt,
            String schemaVersion,
            String facilityCode,
            BirthReport report) {}
}
