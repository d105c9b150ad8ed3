package id.adminduk.gateway.pages;

import id.adminduk.kernel.problem.NotFound;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The start page and the committed API descriptions.
@RestController
class PagesController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=utf-8");

    private final List<Resource> descriptions;

    PagesController() throws IOException {
        descriptions = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:docs/*.openapi.json"))
                .sorted((one, other) -> nameOf(one).compareTo(nameOf(other)))
                .toList();
    }

    @GetMapping("/")
    ResponseEntity<Resource> start() {
        return page("index.html", HTML);
    }

    @GetMapping("/gateway.css")
    ResponseEntity<Resource> style() {
        return page("gateway.css", CSS);
    }

    /// Which descriptions there are; the services' own files, one OpenAPI 3.1 document each.
    @GetMapping("/docs")
    ResponseEntity<String> docs() throws IOException {
        var items = new StringBuilder();
        for (var description : descriptions) {
            var name = nameOf(description);
            items.append("<li><a href=\"/docs/")
                    .append(name)
                    .append("\">")
                    .append(name)
                    .append("</a></li>");
        }
        var page = new ClassPathResource("pages/docs.html").getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(HTML).body(page.replace("<!--items-->", items));
    }

    @GetMapping("/docs/{name}")
    ResponseEntity<Resource> description(@PathVariable String name) {
        var found = descriptions.stream()
                .filter(description -> nameOf(description).equals(name))
                .findFirst();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(found.orElseThrow(NotFound::new));
    }

    private static ResponseEntity<Resource> page(String name, MediaType type) {
        return ResponseEntity.ok().contentType(type).body(new ClassPathResource("pages/" + name));
    }

    private static String nameOf(Resource description) {
        return Objects.requireNonNull(description.getFilename());
    }
}
