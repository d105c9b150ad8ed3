package id.adminduk.application.receipt;

import id.adminduk.application.tracking.TrackingDesk;
import id.adminduk.application.tracking.TrackingReceipt;
import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.language.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The receipt to print or keep, for whoever holds it; a try with a wrong PIN counts like any other.
@RestController
class ReceiptQrController {
    private final TrackingDesk desk;
    private final AdmindukProperties installation;

    ReceiptQrController(TrackingDesk desk, AdmindukProperties installation) {
        this.desk = desk;
        this.installation = installation;
    }

    record QrRequest(
            @NotNull @Size(max = 40) String trackingNo,
            @NotNull @Size(max = 12) String pin) {
        @Override
        public String toString() {
            return "QrRequest[" + trackingNo + "]";
        }
    }

    @PostMapping(path = "/v1/tracking/receipts/qr", produces = "image/svg+xml")
    ResponseEntity<String> qr(@Valid @RequestBody QrRequest request) {
        var number = desk.track(request.trackingNo(), request.pin(), Language.INDONESIAN)
                .trackingNo();
        var picture = ReceiptQr.of(installation.publicAddress(), new TrackingReceipt(number, request.pin()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(picture.svg());
    }
}
