package id.adminduk.application.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The bundles on offer, read once from `bundles.json`.
@Component
class Bundles {
    private final List<Bundle> all;

    Bundles(JsonMapper json) {
        try {
            all = List.of(
                    json.readValue(new ClassPathResource("bundles.json").getContentAsByteArray(), Bundle[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Bundle> all() {
        return all;
    }
}
