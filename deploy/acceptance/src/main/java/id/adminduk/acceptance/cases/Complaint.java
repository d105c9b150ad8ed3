package id.adminduk.acceptance.cases;

import static id.adminduk.acceptance.http.Unexpected.unless;

import id.adminduk.acceptance.birth.Families;
import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.http.Web;
import id.adminduk.acceptance.paper.Scan;
import id.adminduk.acceptance.people.Officer;
import id.adminduk.acceptance.story.Cast;
import id.adminduk.acceptance.story.Teller;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Somebody was asked for money at a counter, which is a crime, and says so without a name: those complained about
/// never
/// see it, the inspectorate answers, and the answer is read with a number and a PIN.
final class Complaint {
    private static final String COMPLAINTS = "/v1/complaints";

    private final Cast cast;
    private final Teller teller;
    private final Web somebody;

    Complaint(Cast cast, Teller teller) {
        this.cast = cast;
        this.teller = teller;
        this.somebody = new Web(cast.platform());
    }

    void tell() {
        var receipt = complain();
        addPhoto(receipt);
        var id = receipt.get("id").asString();
        teller.check("the counter of the place sees nothing of it", () -> {
            var refused = cast.officer("petugas.nagari").get(COMPLAINTS + "/" + id);
            unless(refused.status() == 404, "it got " + refused.status());
            return "404";
        });
        answer(cast.officer("auditor.dukcapil"), id);
        teller.check("the answer is read with number and PIN", () -> {
            var seen = post("/status", keys(receipt)).require(200).json();
            unless(seen.get("answer").asString().contains("dikembalikan"), seen.toString());
            return seen.get("state").asString();
        });
        teller.check("a wrong PIN reads nothing", () -> {
            var wrong = Map.of("number", receipt.get("number").asString(), "pin", "000000");
            return post("/status", wrong).require(404).code();
        });
        teller.check("and it is closed", () -> {
            post("/closing", keys(receipt)).require(204);
            return post("/status", keys(receipt)).json().get("state").asString();
        });
        teller.check("the public map does not say where", () -> {
            var day = Families.today();
            var map = somebody.get(COMPLAINTS + "/map?from=%s&until=%s".formatted(day, day))
                    .require(200)
                    .text();
            unless(!map.contains("ILLEGAL_FEE"), map);
            return "not on it";
        });
    }

    private JsonNode complain() {
        var said = Map.of(
                "category", "ILLEGAL_FEE",
                "text", "Saya diminta membayar Rp50.000 untuk KIA di loket.",
                "region", "13.05.01.2001",
                "position", Map.of("lat", -0.6731, "lon", 100.2917));
        return teller.step(
                "somebody without a name tells of an illegal fee, and where",
                () -> post("", said).require(201).json(),
                receipt -> "%s, an answer by %s"
                        .formatted(
                                receipt.get("number").asString(),
                                receipt.get("promisedAt").asString()));
    }

    private void addPhoto(JsonNode receipt) {
        teller.check("with a photograph of the receipt", () -> {
            somebody.upload(
                            COMPLAINTS + "/photos",
                            "photo",
                            keys(receipt),
                            "kuitansi.jpg",
                            "image/jpeg",
                            Scan.photo("Kuitansi"))
                    .require(204);
            return "204";
        });
    }

    private void answer(Officer inspector, String id) {
        teller.step(
                "the inspectorate takes it and answers",
                () -> {
                    var path = COMPLAINTS + "/" + id;
                    var seen = inspector.get(path).require(200).json();
                    var taken = inspector
                            .change("POST", path + "/assignment", Map.of(), version(seen))
                            .require(200)
                            .json();
                    var text = "Uang Anda dikembalikan dan petugasnya diperiksa. Semua layanan gratis.";
                    return inspector
                            .change("POST", path + "/answer", Map.of("text", text), version(taken))
                            .require(200)
                            .json();
                },
                answered -> answered.get("state").asString());
    }

    private Answer post(String path, Object body) {
        return somebody.json(
                "POST",
                COMPLAINTS + path,
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static Map<String, String> keys(JsonNode receipt) {
        return Map.of(
                "number", receipt.get("number").asString(),
                "pin", receipt.get("pin").asString());
    }

    private static long version(JsonNode complaint) {
        return complaint.get("version").asLong();
    }
}
