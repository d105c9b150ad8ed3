package id.adminduk.partner;

import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Births made of the committed samples, each with a mother of its own.
public final class Births {
    private static final AtomicInteger MOTHERS = new AtomicInteger(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Births() {}

    public static ObjectNode sample(String name) {
        try {
            var text = Files.readString(
                    RepositoryRoot.find().resolve("docs/api/samples").resolve(name));
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static String newMother() {
        return "130501570893%04d".formatted(MOTHERS.getAndIncrement());
    }

    public static ObjectNode message() {
        return message(newMother());
    }

    public static ObjectNode message(String mother) {
        var message = sample("birth-report.json");
        message.put("messageId", UUID.randomUUID().toString());
        report(message).withObjectProperty("mother").put("nik", mother);
        return message;
    }

    public static ObjectNode twin(String mother, int order) {
        var message = message(mother);
        child(message).put("kind", "TWIN").put("multipleOrder", order);
        return message;
    }

    public static ObjectNode unnamed(String placeholder) {
        var message = message();
        child(message).put("name", placeholder);
        return message;
    }

    public static ObjectNode bundle(String mother) {
        var text = sample("birth-bundle.json")
                .toString()
                .replace("1305015708930001", mother)
                .replace(
                        "5f0c1d7e-6a0b-4c0e-9a53-0d9a4be3a201",
                        UUID.randomUUID().toString());
        return (ObjectNode) JSON.readTree(text);
    }

    public static ObjectNode report(ObjectNode message) {
        return message.withObjectProperty("report");
    }

    public static ObjectNode child(ObjectNode message) {
        return report(message).withObjectProperty("child");
    }
}
