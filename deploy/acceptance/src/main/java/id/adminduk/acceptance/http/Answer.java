package id.adminduk.acceptance.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back. Only invented people are in it, so it may be shown whole when it is not what was expected.
@SuppressWarnings("ArrayRecordComponent") // a body is its bytes; answers are not compared
public record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 600;

    public Answer require(int expected) {
        if (status == expected) return this;
        var said = text();
        throw new Unexpected("expected %d but got %d: %s"
                .formatted(expected, status, said.length() > SHOWN ? said.substring(0, SHOWN) + " ..." : said));
    }

    /// A refusal with this status and code.
    public Answer requireRefusal(int expected, String code) {
        require(expected);
        if (!code.equals(code())) throw new Unexpected("expected %s but got %s".formatted(code, code()));
        return this;
    }

    /// What a forger would make of it: other bytes.
    public Answer withBody(byte[] other) {
        return new Answer(status, headers, other);
    }

    public Answer withHeader(String name, String value) {
        var all = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers.map());
        all.put(name, List.of(value));
        return new Answer(status, HttpHeaders.of(all, (_, _) -> true), body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /// The code of a problem or of a FHIR OperationOutcome.
    public String code() {
        var json = json();
        if (json.has("code")) return json.get("code").asString();
        return json.at("/issue/0/details/coding/0/code").asString("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
