package id.adminduk.application.delivery.courier;

import id.adminduk.application.delivery.courier.CourierDesk.Hindrance;
import id.adminduk.kernel.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The courier at a door or a counter.
@RestController
@RequestMapping("/v1/deliveries/{id}")
class CourierController {
    private final CourierDesk desk;

    CourierController(CourierDesk desk) {
        this.desk = desk;
    }

    /// @param pin what the applicant got by message
    record HandOverRequest(@NotNull @Size(max = 12) String pin) {
        @Override
        public String toString() {
            return "HandOverRequest[******]";
        }
    }

    record AttemptRequest(@NotNull Hindrance reason) {}

    @PostMapping("/delivered")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deliver(@PathVariable UUID id, @Valid @RequestBody HandOverRequest request, CurrentUser courier) {
        desk.handOver(id, request.pin(), courier);
    }

    @PostMapping("/arrival")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arrive(@PathVariable UUID id, CurrentUser courier) {
        desk.arrive(id, courier);
    }

    @PostMapping("/attempts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void fail(@PathVariable UUID id, @Valid @RequestBody AttemptRequest request, CurrentUser courier) {
        desk.fail(id, request.reason(), courier);
    }
}
