package id.adminduk.application.delivery.counter;

import id.adminduk.application.delivery.DeliveryChoice.DeliveryMode;
import id.adminduk.application.delivery.DeliveryChoice.Recipient;
import id.adminduk.application.delivery.DeliveryState;
import id.adminduk.application.delivery.Parcel;
import id.adminduk.application.delivery.counter.CounterDesk.Proof;
import id.adminduk.application.delivery.counter.DeliveryQueries.DeliveryItem;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What lies at the counters of an officer's area, and handing it out.
@RestController
@RequestMapping("/v1/deliveries")
class DeliveryController {
    private static final int LARGEST = 100;

    private final CounterDesk desk;
    private final DeliveryQueries deliveries;
    private final Cursors cursors;

    DeliveryController(CounterDesk desk, DeliveryQueries deliveries, Cursors cursors) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.cursors = cursors;
    }

    /// Where cards can be that somebody still has to do something about.
    enum Open {
        PRINTING,
        WAITING_COURIER,
        LISTED,
        UNDERWAY,
        READY_FOR_PICKUP
    }

    /// @param pin what the applicant got by message
    /// @param identityShown whether the officer looked at a proof of identity instead
    record PickupRequest(
            @Nullable @Size(max = 12) String pin, @Nullable Boolean identityShown) {
        @AssertTrue
        boolean isProven() {
            return Boolean.TRUE.equals(identityShown) == (pin == null);
        }

        Proof proof() {
            return new Proof(pin);
        }

        @Override
        public String toString() {
            return "PickupRequest[******]";
        }
    }

    record DeliveryView(
            UUID id,
            UUID applicationId,
            String trackingNo,
            String service,
            DeliveryMode mode,
            @Nullable RegionCode place,
            @Nullable Recipient recipient,
            DeliveryState state,
            int attempts,
            Instant since) {
        static DeliveryView of(Parcel parcel) {
            var delivery = parcel.delivery();
            return new DeliveryView(
                    delivery.id(),
                    delivery.applicationId(),
                    parcel.application().filing().number(),
                    parcel.application().service(),
                    delivery.choice().mode(),
                    delivery.choice().place(),
                    delivery.choice().recipient(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.since());
        }
    }

    @GetMapping
    Page<DeliveryItem> list(
            @RequestParam Open state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser officer) {
        var area = officer.region();
        if (area == null) throw new NotFound();
        var filter = "deliveries/" + state + "/" + area;
        int size = Math.clamp(limit, 1, LARGEST);
        var found = deliveries.open(state, area, cursors.read(cursor, filter), size + 1);
        if (found.size() <= size) return new Page<>(found, null);
        var last = found.get(size - 1);
        return new Page<>(found.subList(0, size), cursors.write(new Cursor(last.since(), last.id()), filter));
    }

    @GetMapping("/{id}")
    ResponseEntity<DeliveryView> show(@PathVariable UUID id, CurrentUser officer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(DeliveryView.of(desk.show(id, officer)));
    }

    @PostMapping("/{id}/pickup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOut(@PathVariable UUID id, @Valid @RequestBody PickupRequest request, CurrentUser officer) {
        desk.handOut(id, request.proof(), officer);
    }
}
