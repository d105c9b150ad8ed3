package id.adminduk.identity.exchange;

import id.adminduk.kernel.types.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The form of both kinds of file (docs/siak.md): a head, one line each, and a last line with the checksum and
/// the keyed hash over everything before it.
@Component
class ExchangeFile {
    private static final String FORMAT = "adminduk-siak/1";
    private static final int FEWEST_LINES = 2;

    private final JsonMapper json;
    private final ExchangeKey key;

    ExchangeFile(JsonMapper json, ExchangeKey key) {
        this.json = json;
        this.key = key;
    }

    /// What a file holds.
    enum Type {
        CHANGES,
        ANSWERS
    }

    /// `previous` chains a batch to the one before by its checksum; `part` counts the answer files of a batch.
    record Head(
            String format,
            Type type,
            RegionCode district,
            int batch,
            @Nullable Integer part,
            @Nullable String previous,
            int lines,
            @Nullable Instant madeAt) {

        static Head ofBatch(RegionCode district, int batch, @Nullable String previous, int lines, Instant now) {
            return new Head(FORMAT, Type.CHANGES, district, batch, null, previous, lines, now);
        }

        static Head ofAnswers(RegionCode district, int batch, int part, int lines) {
            return new Head(FORMAT, Type.ANSWERS, district, batch, part, null, lines, null);
        }
    }

    /// The last line.
    record Seal(String sha256, String hmac) {}

    /// A file that was read: genuine and whole, its lines not yet looked at.
    record Content<T>(Head head, List<T> lines, String sha256) {}

    byte[] write(Head head, List<?> lines) {
        var text = new StringBuilder(json.writeValueAsString(head)).append('\n');
        lines.forEach(line -> text.append(json.writeValueAsString(line)).append('\n'));
        byte[] content = bytes(text.toString());
        var seal = new Seal(ExchangeKey.sha256(content), key.macOf(content));
        return bytes(text + json.writeValueAsString(seal) + "\n");
    }

    /// Refuses what is not a whole and genuine file of this type.
    <T> Content<T> read(byte[] file, Type type, Class<T> line) {
        var text = new String(file, StandardCharsets.UTF_8);
        var lines = text.lines().toList();
        if (lines.size() < FEWEST_LINES) throw new ExchangeRefused.Unreadable();
        var seal = parse(lines.getLast(), Seal.class);
        byte[] sealed = bytes(String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        var sha256 = ExchangeKey.sha256(sealed);
        if (!sha256.equals(seal.sha256())) throw new ExchangeRefused.Damaged();
        if (!java.security.MessageDigest.isEqual(bytes(key.macOf(sealed)), bytes(seal.hmac())))
            throw new ExchangeRefused.NotGenuine();
        var head = parse(lines.getFirst(), Head.class);
        if (!FORMAT.equals(head.format()) || head.type() != type) throw new ExchangeRefused.Unreadable();
        var body = lines.subList(1, lines.size() - 1);
        if (body.size() != head.lines()) throw new ExchangeRefused.Incomplete();
        return new Content<>(head, each(body, one -> parse(one, line)), sha256);
    }

    private static <T> List<T> each(List<String> lines, Function<String, T> reader) {
        var read = new ArrayList<T>();
        for (var line : lines) read.add(reader.apply(line));
        return read;
    }

    private <T> T parse(String line, Class<T> type) {
        try {
            var value = json.readValue(line, type);
            if (value == null) throw new ExchangeRefused.Unreadable();
            return value;
        } catch (JacksonException wrong) {
            throw new ExchangeRefused.Unreadable();
        }
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }
}
