package id.adminduk.application.catalogue;

import id.adminduk.application.catalogue.ServiceDefinition.Applicant;
import id.adminduk.application.catalogue.ServiceDefinition.Availability;
import id.adminduk.application.catalogue.ServiceDefinition.Output;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/services")
class ServiceController {
    private final Catalogue catalogue;

    ServiceController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    ServiceList list() {
        return new ServiceList(catalogue.all().stream().map(ServiceSummary::of).toList());
    }

    /// The newest version, or the one a running case began with.
    @GetMapping("/{code}")
    ServiceDefinition get(@PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
        return version == null ? catalogue.get(code) : catalogue.get(code, version);
    }

    record ServiceList(List<ServiceSummary> items) {}

    record ServiceSummary(
            String code,
            int version,
            LocalText name,
            String officialForm,
            int feeRupiah,
            int promisedHours,
            Availability availability,
            List<Applicant> applicants,
            List<Output> outputs) {
        static ServiceSummary of(ServiceDefinition d) {
            return new ServiceSummary(
                    d.code(),
                    d.version(),
                    d.name(),
                    d.officialForm(),
                    d.feeRupiah(),
                    d.promisedHours(),
                    d.availability(),
                    d.applicants(),
                    d.outputs());
        }
    }
}
