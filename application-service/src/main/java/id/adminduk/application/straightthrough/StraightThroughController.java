package id.adminduk.application.straightthrough;

import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.kernel.security.CurrentUser;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/straight-through-rules/{partnerId}/{service}")
class StraightThroughController {
    private final StraightThrough straightThrough;
    private final Catalogue catalogue;

    StraightThroughController(StraightThrough straightThrough, Catalogue catalogue) {
        this.straightThrough = straightThrough;
        this.catalogue = catalogue;
    }

    @GetMapping
    Rule get(@PathVariable UUID partnerId, @PathVariable String service) {
        return new Rule(straightThrough.allows(partnerId, catalogue.get(service).code()));
    }

    @PutMapping
    Rule put(@PathVariable UUID partnerId, @PathVariable String service, @RequestBody Rule rule, CurrentUser admin) {
        straightThrough.set(partnerId, catalogue.get(service).code(), rule.enabled(), Mover.of(admin));
        return rule;
    }

    record Rule(boolean enabled) {}
}
