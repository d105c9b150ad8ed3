package id.adminduk.identity.resident;

import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.web.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What other services may ask about one resident; never routed from outside.
@RestController
@RequestMapping("/internal/residents")
class ResidentController {
    private final ResidentQueries residents;

    ResidentController(ResidentQueries residents) {
        this.residents = residents;
    }

    @PostMapping("/summary")
    ResidentSummary summary(@Valid @RequestBody SummaryRequest request) {
        return residents.summary(request.nik()).orElseThrow(NotFound::new);
    }

    record SummaryRequest(@NotNull Nik nik) {}
}
