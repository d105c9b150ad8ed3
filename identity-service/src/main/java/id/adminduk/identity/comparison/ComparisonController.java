package id.adminduk.identity.comparison;

import id.adminduk.identity.biodata.Element;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What application-service asks when an officer opens a case; never routed from outside.
@RestController
class ComparisonController {
    private final ComparisonDesk desk;

    ComparisonController(ComparisonDesk desk) {
        this.desk = desk;
    }

    /// For whose eyes, and for which case.
    record Request(
            @NotNull UUID caseId,
            @NotNull @Size(max = 100) String officer,
            @NotNull RegionCode area,
            @NotNull @Size(max = 20) List<@Valid Asked> people) {

        /// Only what the form tells of somebody is asked, and so told.
        record Asked(
                @NotNull Nik nik, @NotNull @Size(max = 30) Set<Element> elements) {}
    }

    /// @param people in the order asked; null for somebody nobody knows
    record Answer(List<@Nullable HeldValues> people) {}

    @PostMapping("/internal/comparisons")
    Answer compare(@Valid @RequestBody Request request, CurrentUser service) {
        return new Answer(desk.hold(request, service));
    }
}
