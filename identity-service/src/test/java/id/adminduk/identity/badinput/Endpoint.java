package id.adminduk.identity.badinput;

import id.adminduk.kernel.security.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/// A line of `bad-input.txt`: an endpoint, who may call it, and a request without a fault about something that is not
/// there.
record Endpoint(String method, String pattern, String query, List<String> callers, String body, List<String> answers) {
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> ABSENT = Map.of("number", "999999", "code", "13.99.99.9999");

    static Endpoint of(String line) {
        var cells = Stream.of(line.split("\\|", 4)).map(String::strip).toList();
        var request = cells.getFirst().split(" ", 2);
        var path = request[1].split("\\?", 2);
        return new Endpoint(
                request[0],
                path[0],
                path.length == 1 ? "" : "?" + path[1],
                List.of(cells.get(1).split(" ")),
                cells.get(2),
                List.of(cells.get(3).split(" or ")));
    }

    String path() {
        return VALUE.matcher(pattern)
                        .replaceAll(name -> ABSENT.getOrDefault(
                                name.group(1), UUID.randomUUID().toString()))
                + query;
    }

    String pathWith(String value) {
        return VALUE.matcher(pattern).replaceAll(value) + query;
    }

    /// The path with a capital in one of its own words, each once; what stands for a value stays.
    List<String> inAnotherCase() {
        var words = pattern.split("/");
        return IntStream.range(1, words.length)
                .filter(at -> !words[at].startsWith("{"))
                .mapToObj(at -> {
                    var other = words.clone();
                    other[at] = words[at].substring(0, 1).toUpperCase(Locale.ROOT) + words[at].substring(1);
                    return new Endpoint(method, String.join("/", other), query, callers, body, answers).path();
                })
                .toList();
    }

    boolean names() {
        return pattern.contains("{");
    }

    boolean isPage() {
        return callers.equals(List.of("PAGE"));
    }

    boolean isPublic() {
        return callers.equals(List.of("PUBLIC"));
    }

    boolean isInternal() {
        return callers.equals(List.of("SERVICE"));
    }

    boolean isGuarded() {
        return !isPage() && !isPublic();
    }

    /// Of an endpoint of the API.
    Set<Role> roles() {
        return callers.stream().map(Role::valueOf).collect(Collectors.toSet());
    }

    boolean takesJson() {
        return body.startsWith("{");
    }

    /// Media type and text, where it takes something else than JSON.
    String mediaType() {
        return takesJson() ? MediaType.APPLICATION_JSON_VALUE : body.split(" ", 2)[0];
    }

    String content() {
        return takesJson() ? body : body.split(" ", 2)[1];
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
