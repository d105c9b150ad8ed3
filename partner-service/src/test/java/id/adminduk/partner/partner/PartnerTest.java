package id.adminduk.partner.partner;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartnerTest {
    private static final RegionCode DISTRICT = RegionCode.of("13.05");

    @Test
    void reportsOnlyWhatItWasEnrolledFor() {
        var hospital = partner("13.05.01", true);
        assertThatNoException().isThrownBy(() -> hospital.requireMayReport(EventType.BIRTH));
        assertThatThrownBy(() -> hospital.requireMayReport(EventType.DIVORCE))
                .isInstanceOf(PartnerRefused.EventTypeNotAllowed.class);
        assertThatThrownBy(() -> partner("13.05.01", false).requireMayReport(EventType.BIRTH))
                .isInstanceOf(PartnerRefused.Suspended.class);
    }

    @Test
    void speaksOnlyForItsOwnFacilities() {
        assertThatNoException().isThrownBy(() -> partner("13.05.01", true).requireOwns("F-1"));
        assertThatThrownBy(() -> partner("13.05.01", true).requireOwns("F-2"))
                .isInstanceOf(PartnerRefused.Mismatch.class);
    }

    @Test
    void aFacilityLiesInThePartnersArea() {
        assertThatThrownBy(() -> partner("13.06.01", true)).isInstanceOf(PartnerRefused.FacilityOutsideArea.class);
    }

    private static Partner partner(String region, boolean active) {
        var facilities = List.of(new Facility("F-1", RegionCode.of(region)));
        return new Partner(
                UUID.randomUUID(),
                "client",
                "A Hospital",
                PartnerKind.HOSPITAL,
                Set.of(EventType.BIRTH),
                List.of(DISTRICT),
                facilities,
                10,
                active,
                Instant.EPOCH);
    }
}
