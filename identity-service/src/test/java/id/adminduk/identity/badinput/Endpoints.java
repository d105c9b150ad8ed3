package id.adminduk.identity.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/// The endpoints of `bad-input.txt`.
final class Endpoints {
    private Endpoints() {}

    static List<Endpoint> all() {
        try {
            return new ClassPathResource("bad-input.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
                    .map(Endpoint::of)
                    .toList();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    static Stream<Endpoint> ofTheApi() {
        return all().stream().filter(Predicate.not(Endpoint::isPage));
    }
}
