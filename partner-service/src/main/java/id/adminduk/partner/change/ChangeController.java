package id.adminduk.partner.change;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.partner.intake.BirthMessageReader;
import id.adminduk.partner.intake.Doorkeeper;
import id.adminduk.partner.intake.ReceiptDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Corrections of events, and events taken back: signed like the first message, answered with a signed receipt.
@RestController
@RequestMapping(
        path = "/v1/partner-events/{id}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class ChangeController {
    private final Doorkeeper door;
    private final BirthMessageReader births;
    private final VoidingReader voidings;
    private final ChangeDesk desk;
    private final ReceiptDesk receipts;

    ChangeController(
            Doorkeeper door, BirthMessageReader births, VoidingReader voidings, ChangeDesk desk, ReceiptDesk receipts) {
        this.door = door;
        this.births = births;
        this.voidings = voidings;
        this.desk = desk;
        this.receipts = receipts;
    }

    /// The whole message as it should have been, under a message id of its own.
    @PostMapping("/amendment")
    @Operation(summary = "Correct a birth I reported; the office weighs it")
    @ApiResponse(
            responseCode = "202",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = ChangeReceipt.class)))
    ResponseEntity<byte[]> amend(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            IdempotencyKey key,
            CurrentUser caller) {
        var message = door.open(request, response, caller);
        return receipts.once(
                message,
                () -> receipts.admitted(message, births.read(message)),
                key,
                ChangeReceipt.class,
                birth -> ResponseEntity.accepted().body(desk.amend(id, message, birth)));
    }

    /// `{"messageId": uuid, "reason": "SENT_TWICE | WRONG_PERSON | NOT_HAPPENED"}`
    @PostMapping("/voiding")
    @Operation(summary = "Take back a birth I reported; the office weighs it")
    @ApiResponse(
            responseCode = "202",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = ChangeReceipt.class)))
    ResponseEntity<byte[]> takeBack(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            IdempotencyKey key,
            CurrentUser caller) {
        var message = door.open(request, response, caller);
        return receipts.once(
                message,
                () -> voidings.read(message.http().body()),
                key,
                ChangeReceipt.class,
                voiding -> ResponseEntity.accepted().body(desk.takeBack(id, message, voiding)));
    }
}
