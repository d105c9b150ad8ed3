package id.adminduk.application.naming;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.tracking.TrackingDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The name from a parent who was sent the tracking number and PIN and has no account.
@RestController
class ReceiptNameController {
    private final TrackingDesk tracking;
    private final NamingDesk desk;

    ReceiptNameController(TrackingDesk tracking, NamingDesk desk) {
        this.tracking = tracking;
        this.desk = desk;
    }

    record ReceiptName(
            @NotNull @Size(max = 40) String trackingNo,
            @NotNull @Size(max = 12) String pin,
            @NotNull String name) {
        @Override
        public String toString() {
            return "ReceiptName[" + trackingNo + "]";
        }
    }

    /// Where the case stands afterwards.
    record NamedCase(Stage state, @Nullable Instant promisedAt) {}

    @PostMapping("/v1/tracking/name")
    NamedCase name(@Valid @RequestBody ReceiptName request) {
        var application = tracking.applicationOf(request.trackingNo(), request.pin());
        var named = desk.nameByReceipt(application, request.name());
        return new NamedCase(named.stage(), named.filing().promisedAt());
    }
}
