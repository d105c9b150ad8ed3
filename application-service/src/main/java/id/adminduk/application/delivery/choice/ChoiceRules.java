package id.adminduk.application.delivery.choice;

import id.adminduk.application.calendar.Office;
import id.adminduk.application.delivery.DeliveryChoice;
import id.adminduk.application.delivery.DeliveryChoice.DeliveryMode;
import id.adminduk.application.delivery.DeliveryRefused.ChoiceInvalid;
import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.kernel.types.RegionCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What each way of delivery needs: a kecamatan or nagari of this district, or somebody at an address.
@Component
class ChoiceRules {
    private final Office office;

    ChoiceRules(Office office) {
        this.office = office;
    }

    void require(DeliveryChoice choice) {
        var errors = new ArrayList<FieldError>();
        if (!placeFits(choice.mode(), choice.place()))
            errors.add(error("#/place", "A place of this district that fits the way of delivery."));
        if (choice.mode() == DeliveryMode.HOME) errors.addAll(missing(choice.recipient()));
        if (!errors.isEmpty()) throw new ChoiceInvalid(errors);
    }

    private boolean placeFits(DeliveryMode mode, @Nullable RegionCode place) {
        return switch (mode) {
            case OFFICE, HOME -> place == null;
            case KECAMATAN -> place != null && isKecamatan(place);
            case NAGARI -> place != null && isNagari(place);
            case CARRIED_BY_OUTREACH -> place != null && (isKecamatan(place) || isNagari(place));
        };
    }

    private boolean isKecamatan(RegionCode place) {
        return isOurs(place) && place.kecamatan().equals(place);
    }

    private boolean isNagari(RegionCode place) {
        return isOurs(place) && !place.kecamatan().equals(place);
    }

    private boolean isOurs(RegionCode place) {
        return office.district().contains(place) && !office.district().equals(place);
    }

    private static List<FieldError> missing(DeliveryChoice.@Nullable Recipient recipient) {
        var errors = new ArrayList<FieldError>();
        if (recipient == null || recipient.name() == null)
            errors.add(error("#/recipient/name", "Who takes the cards."));
        if (recipient == null || recipient.address() == null)
            errors.add(error("#/recipient/address", "Where the courier goes."));
        return errors;
    }

    private static FieldError error(String pointer, String detail) {
        return new FieldError(pointer, "delivery-choice-invalid", detail);
    }
}
