package id.adminduk.application.delivery.choice;

import id.adminduk.application.delivery.Delivery;
import id.adminduk.application.delivery.DeliveryChoice;
import id.adminduk.application.delivery.DeliveryChoice.DeliveryMode;
import id.adminduk.application.delivery.DeliveryChoice.Recipient;
import id.adminduk.application.delivery.DeliveryState;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The applicant's wish, changed until the cards are printed.
@RestController
@RequestMapping("/v1/applications/{id}/delivery")
class ChoiceController {
    private static final String ONE_LINE = "[\\P{Cntrl}]*";

    private final ChoiceDesk desk;

    ChoiceController(ChoiceDesk desk) {
        this.desk = desk;
    }

    record RecipientRequest(
            @Nullable @Size(max = 100) @Pattern(regexp = ONE_LINE)
            String name,

            @Nullable @Size(max = 300) @Pattern(regexp = ONE_LINE)
            String address,

            @Nullable Phone phone) {
        Recipient recipient() {
            return new Recipient(stripped(name), stripped(address), phone == null ? null : phone.value());
        }

        private static @Nullable String stripped(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        @Override
        public String toString() {
            return "RecipientRequest[sealed]";
        }
    }

    record DeliveryRequest(
            @NotNull DeliveryMode mode,
            @Nullable RegionCode place,
            @Nullable @Valid RecipientRequest recipient) {
        DeliveryChoice choice() {
            return new DeliveryChoice(mode, place, recipient == null ? null : recipient.recipient());
        }
    }

    record ChosenDelivery(
            DeliveryMode mode,
            @Nullable RegionCode place,
            @Nullable Recipient recipient,
            DeliveryState state,
            int attempts,
            Instant since,
            long version) {
        static ResponseEntity<ChosenDelivery> answer(Delivery delivery) {
            var choice = delivery.choice();
            return ResponseEntity.ok()
                    .eTag(ETags.of(delivery.version()))
                    .cacheControl(CacheControl.noStore())
                    .body(new ChosenDelivery(
                            choice.mode(),
                            choice.place(),
                            choice.recipient(),
                            delivery.state(),
                            delivery.attempts(),
                            delivery.since(),
                            delivery.version()));
        }
    }

    @GetMapping
    ResponseEntity<ChosenDelivery> show(@PathVariable UUID id, CurrentUser user) {
        return ChosenDelivery.answer(desk.show(id, user));
    }

    @PutMapping
    ResponseEntity<ChosenDelivery> choose(
            @PathVariable UUID id, @Valid @RequestBody DeliveryRequest request, IfMatch seen, CurrentUser user) {
        return ChosenDelivery.answer(desk.choose(id, request.choice(), seen, user));
    }
}
