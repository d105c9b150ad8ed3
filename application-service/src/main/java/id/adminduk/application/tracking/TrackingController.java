package id.adminduk.application.tracking;

import id.adminduk.kernel.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Follows a case without signing in.
@RestController
@RequestMapping("/v1/tracking")
class TrackingController {
    private final TrackingDesk desk;

    TrackingController(TrackingDesk desk) {
        this.desk = desk;
    }

    record TrackRequest(
            @NotNull @Size(max = 40) String trackingNo,
            @NotNull @Size(max = 12) String pin) {
        @Override
        public String toString() {
            return "TrackRequest[" + trackingNo + "]";
        }
    }

    @PostMapping
    ResponseEntity<TrackedCase.View> track(@Valid @RequestBody TrackRequest request, HttpServletRequest http) {
        var tracked = desk.track(request.trackingNo(), request.pin(), Language.of(http));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tracked);
    }
}
