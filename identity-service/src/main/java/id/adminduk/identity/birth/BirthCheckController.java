package id.adminduk.identity.birth;

import id.adminduk.identity.birth.BirthClaim.Guardian;
import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.kernel.types.Nik;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Answers application-service and partner-service what the registry would say to a birth; never routed from outside.
@RestController
class BirthCheckController {

    private final BirthInquiry inquiry;
    private final Clock clock;

    BirthCheckController(BirthInquiry inquiry, Clock clock) {
        this.inquiry = inquiry;
        this.clock = clock;
    }

    @PostMapping("/internal/birth-checks")
    BirthCheck check(@Valid @RequestBody CheckRequest request) {
        return inquiry.check(request.claim(), OfficeDay.of(clock.instant()));
    }

    record CheckRequest(
            @Nullable Nik motherNik,
            @Nullable Nik fatherNik,
            @Nullable @Size(max = 120) String motherName,
            @Nullable @Size(max = 120) String fatherName,
            @NotNull LocalDate birthDate,
            @Min(0) @Max(9) int multipleOrder,
            @Valid @Nullable Guardian guardian) {

        @AssertTrue(message = "a mother, or a foundling's guardian")
        boolean isOfOneDescent() {
            boolean mother = motherNik != null && motherName != null && !motherName.isBlank();
            return guardian == null ? mother : motherNik == null && fatherNik == null;
        }

        BirthClaim claim() {
            return new BirthClaim(motherNik, fatherNik, motherName, fatherName, birthDate, multipleOrder, guardian);
        }

        /// Nothing of it may reach a log.
        @Override
        public String toString() {
            return "CheckRequest[sealed]";
        }
    }
}
