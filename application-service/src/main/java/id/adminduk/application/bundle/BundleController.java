package id.adminduk.application.bundle;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BundleController {
    private final Bundles bundles;

    BundleController(Bundles bundles) {
        this.bundles = bundles;
    }

    record BundleList(List<Bundle> items) {}

    @GetMapping("/v1/services/bundles")
    BundleList list() {
        return new BundleList(bundles.all());
    }
}
