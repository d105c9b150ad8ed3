package id.adminduk.identity.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.Phone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// promises.md S26, S33, S35 to S41, S45 to S47, S73, S75, S83: bodies nobody should send, with every field of every
/// endpoint's body, as the code declares it.
@ExtendWith(OutputCaptureExtension.class)
class BadBodyIT extends BadInputTest {
    private static final List<String> NO_NIK = List.of(
            "",
            "130598231194000",
            "13059823119400011",
            "13059823119400a1",
            "0305982311940001",
            "1305983211940001",
            "1305987211940001",
            "1305982313940001",
            "1305982311940000",
            "1111111111111111",
            "' or 1=1 --");
    private static final List<String> NO_NAME = List.of(
            "",
            "Bud1",
            "Budi\uD83D\uDE00",
            "Bud\u0456",
            "Bu\u200Ddi",
            "\u202EBudi",
            "B".repeat(61),
            "B" + "\u0301".repeat(500),
            "=HYPERLINK(1)",
            "<img src=x>");
    private static final List<String> HOSTILE = List.of(
            "x\r\nFORGED line of a log\u001B[2J",
            "\u001B]0;FORGED\u0007",
            "' OR 1=1--",
            "\"; SELECT pg_sleep(5)",
            "Budi\u0000",
            "B\u0301\u0301");

    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    static Stream<Endpoint> withBody() {
        return Endpoints.ofTheApi().filter(Endpoint::takesJson);
    }

    static Stream<Endpoint> api() {
        return Endpoints.ofTheApi();
    }

    private String answerTo(Endpoint endpoint, @Nullable String mediaType, String body) {
        return told(send(endpoint.method(), endpoint.path(), callerOf(endpoint), conditions(), mediaType, body));
    }

    private String answerTo(Endpoint endpoint, String body) {
        return answerTo(endpoint, "application/json", body);
    }

    private String with(Endpoint endpoint, String pointer, String value) {
        var body = (ObjectNode) json.readTree(endpoint.content());
        var at = JsonPointer.compile(pointer);
        var holder = (ObjectNode) body.at(at.head());
        holder.set(at.last().getMatchingProperty(), StringNode.valueOf(value));
        return body.toString();
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void whatIsNoJsonOfOursIsRefused(Endpoint endpoint) {
        var before = footprint();
        var body = endpoint.content();
        var first = "{\"" + firstField(body) + "\": ";
        var twice = first + "null, " + body.substring(1);
        for (var broken : List.of("", "{", "\u0000" + body, body + " {}", first + "NaN}", twice))
            assertThat(answerTo(endpoint, broken)).as(broken).isEqualTo("400 malformed-json");
        var known = Handlers.of(mapping).fields(endpoint).keySet();
        for (var property : List.of("status", "role", "number", "ownerId", "__proto__")) {
            if (known.contains("/" + property)) continue;
            var more = body.replaceFirst("\\{", "{\"" + property + "\": 1, ");
            assertThat(answerTo(endpoint, more)).as(property).isEqualTo("400 unknown-property");
        }
        for (var mediaType : Arrays.asList("text/xml", "text/plain", "application/xml", null))
            assertThat(answerTo(endpoint, mediaType, body)).as(mediaType).isEqualTo("415 unsupported-media-type");
        assertThat(footprint()).isEqualTo(before);
    }

    private static String firstField(String body) {
        return body.substring(body.indexOf('"') + 1, body.indexOf('"', body.indexOf('"') + 1));
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void everyNumberNameAndPhoneIsChecked(Endpoint endpoint) {
        var before = footprint();
        Handlers.of(mapping).fields(endpoint).forEach((pointer, type) -> {
            if (type == Nik.class) refuses(endpoint, pointer, NO_NIK, "nik-invalid");
            if (type == PersonName.class) refuses(endpoint, pointer, NO_NAME, "name-invalid");
            if (type == KkNumber.class)
                refuses(
                        endpoint,
                        pointer,
                        List.of("", "13059801011900", "1305984101190001", "1305980113190001", "1305980101190000"),
                        "kk-invalid");
            if (type == Phone.class)
                refuses(endpoint, pointer, List.of("", "081", "+62812abc", "\u0660812345678"), "phone-invalid");
        });
        assertThat(footprint()).isEqualTo(before);
    }

    /// S45: a field that is called a number of a person, a card or a telephone is one, so that the test above asks it.
    @ParameterizedTest
    @MethodSource("withBody")
    void whatIsCalledANumberIsOne(Endpoint endpoint) {
        Handlers.of(mapping).fields(endpoint).forEach((pointer, type) -> {
            var name = pointer.substring(pointer.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (name.endsWith("nik")) assertThat(type).as(pointer).isEqualTo(Nik.class);
            if (name.endsWith("kknumber") || name.endsWith("card"))
                assertThat(type).as(pointer).isEqualTo(KkNumber.class);
            if (name.endsWith("phone")) assertThat(type).as(pointer).isEqualTo(Phone.class);
        });
    }

    private void refuses(Endpoint endpoint, String pointer, List<String> values, String code) {
        for (var value : values) {
            var answer = send(
                    endpoint.method(),
                    endpoint.path(),
                    callerOf(endpoint),
                    conditions(),
                    "application/json",
                    with(endpoint, pointer, value));
            assertThat(told(answer)).as(pointer + " " + value).isEqualTo("422 " + code);
            assertThat(answer.body()).contains("#" + pointer);
            if (value.length() > 5) assertThat(answer.body()).doesNotContain(value);
        }
    }

    /// Text that is code somewhere else does nothing here, and writes no line of its own into the log.
    @ParameterizedTest
    @MethodSource("withBody")
    void hostileTextIsTextOrRefused(Endpoint endpoint, CapturedOutput output) {
        Handlers.of(mapping).fields(endpoint).forEach((pointer, type) -> {
            if (type == String.class) {
                for (var text : HOSTILE) {
                    var answer = answerTo(endpoint, with(endpoint, pointer, text));
                    assertThat(answer)
                            .as(pointer + " " + text)
                            .doesNotStartWith("5")
                            .isNotEqualTo("403 forbidden");
                }
            }
        });
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("FORGED"));
        assertThat(output.getAll()).doesNotContain("\u001B]0;").doesNotContain("\u001B[2J");
    }

    @ParameterizedTest
    @MethodSource("api")
    void hostileParametersAndHeadersToo(Endpoint endpoint, CapturedOutput output) {
        var before = footprint();
        Handlers.of(mapping).parameters(endpoint).forEach((name, type) -> {
            var path = endpoint.path().split("\\?")[0] + "?" + name
                    + "=%27%20OR%201=1--%0d%0aFORGED%1b[2J".replace("[", "%5b");
            var answer = told(send(endpoint, path, callerOf(endpoint), NO_HEADERS));
            assertThat(answer).as(name).startsWith("4").isNotEqualTo("403 forbidden");
        });
        raw(
                "%s %s HTTP/1.1\nHost: localhost\nX-Request-Id: \u001B[2JFORGED\nUser-Agent: \u001B]0;FORGED\nConnection: close\n\n"
                        .formatted(endpoint.method(), endpoint.path()));
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("FORGED"));
        assertThat(output.getAll()).doesNotContain("\u001B");
        assertThat(footprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("api")
    void conditionsAreAskedFor(Endpoint endpoint) {
        var handlers = Handlers.of(mapping);
        var before = footprint();
        var token = callerOf(endpoint);
        if (handlers.asksForAVersion(endpoint)) {
            var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
            assertThat(told(send(endpoint, token, key))).isEqualTo("428 precondition-required");
        }
        if (handlers.asksForAKey(endpoint)) {
            var version = Map.of("If-Match", "\"v1\"");
            assertThat(told(send(endpoint, token, version))).isEqualTo("400 idempotency-key-required");
            for (var key : List.of("", "x".repeat(300)))
                assertThat(told(send(endpoint, token, Map.of("If-Match", "\"v1\"", "Idempotency-Key", key))))
                        .isIn("400 idempotency-key-invalid", "400 idempotency-key-required");
        }
        assertThat(footprint()).isEqualTo(before);
    }
}
