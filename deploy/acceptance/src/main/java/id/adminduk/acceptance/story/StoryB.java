package id.adminduk.acceptance.story;

import static id.adminduk.acceptance.http.Unexpected.unless;

import id.adminduk.acceptance.birth.Delivery;
import id.adminduk.acceptance.birth.HomeBirth;
import id.adminduk.acceptance.paper.Scan;
import id.adminduk.acceptance.people.Citizen;
import id.adminduk.acceptance.people.Officer;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// A father whose child was born at home asks for the akta himself.
public final class StoryB {
    private static final Duration LONG = Duration.ofSeconds(40);

    private final Cast cast;
    private final Teller teller;

    public StoryB(Cast cast, Teller teller) {
        this.cast = cast;
        this.teller = teller;
    }

    public void tell() {
        var birth = cast.families().atHome();
        var father = new Citizen(cast.platform(), birth.parents(), birth.phone());
        teller.note("%s, card %s"
                .formatted(birth.parents().fatherName(), birth.parents().kkNumber()));
        openAccount(father);
        var id = draft(father, birth);
        var receipt = teller.step(
                "he submits",
                () -> father.submit(id).require(200).json(),
                shown -> "%s, promised %s"
                        .formatted(
                                shown.get("trackingNo").asString(),
                                shown.get("promisedAt").asString()));
        var siti =
                teller.step("the verifier signs in", () -> cast.officer("siti.verifikator"), _ -> "siti.verifikator");
        fix(father, siti, id);
        decide(siti, id);
        issued(father, birth, id, receipt);
    }

    private void openAccount(Citizen father) {
        teller.check("with a wrong card number he gets the same answer and no message", () -> {
            var nobody = father.openAccountWithWrongCard();
            father.confirm(nobody, "123456").requireRefusal(401, "otp-invalid");
            return "202, then 401";
        });
        var account = teller.step("he opens an account", father::openAccount, id -> "202 " + id);
        var code = teller.step("a code comes by message", () -> father.letters().code(LONG), _ -> "6 digits");
        teller.step("he confirms it", () -> father.confirm(account, code).require(204), _ -> "204");
        teller.step(
                "he signs in: authorization code, PKCE, the real form",
                () -> {
                    father.signIn();
                    return father.me();
                },
                me -> me.get("name").asString());
    }

    private String draft(Citizen father, Delivery birth) {
        var draft = teller.step(
                "he begins an application",
                father::openDraft,
                shown -> shown.get("state").asString());
        var id = draft.get("id").asString();
        teller.step(
                "he fills in F-2.01",
                () -> father.fill(
                                id, HomeBirth.form(birth), draft.get("version").asLong())
                        .require(200),
                _ -> birth.name());
        teller.check("without the papers it cannot be submitted", () -> {
            var refused = father.submit(id).require(422);
            return "422, %d things missing"
                    .formatted(refused.json().get("errors").size());
        });
        upload(father, id, "BIRTH_LETTER", "surat.jpg", "image/jpeg", Scan.unreadablePhoto("Surat Keterangan Lahir"));
        upload(father, id, "MARRIAGE_PROOF", "buku-nikah.pdf", "application/pdf", Scan.pdf("Buku Nikah"));
        upload(father, id, "PARENTS_KTP", "ktp.jpg", "image/jpeg", Scan.photo("KTP Ayah dan Ibu"));
        teller.check("a program dressed up as a photo is refused", () -> {
            var refused = father.attach(
                    id,
                    "PARENTS_KTP",
                    "ktp.jpg",
                    "image/jpeg",
                    "MZ not a photo".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            unless(refused.status() == 415 || refused.status() == 422, refused.status() + refused.text());
            return refused.status() + " " + refused.code();
        });
        return id;
    }

    private void upload(Citizen father, String id, String requirement, String name, String type, byte[] file) {
        teller.step(
                "he uploads " + name,
                () -> father.attach(id, requirement, name, type, file)
                        .require(201)
                        .json(),
                stored -> "%s, %d kB re-encoded"
                        .formatted(requirement, stored.get("sizeBytes").asLong() / 1024));
    }

    private void fix(Citizen father, Officer siti, String id) {
        teller.check("it waits in her list", () -> {
            unless(siti.sees("SUBMITTED", id), "not in the list");
            return "SUBMITTED";
        });
        teller.step(
                "she cannot read the birth letter and says so",
                () -> siti.askToFix(id, "BIRTH_LETTER", "DOC_UNREADABLE").require(200),
                _ -> "DOC_UNREADABLE");
        teller.step(
                "he reads what to do",
                () -> father.awaitState(id, "NEEDS_FIX", LONG),
                shown -> shown.at("/reasons/0/text").asString());
        teller.check(
                "only that paper may be changed",
                () -> father.attach(id, "PARENTS_KTP", "ktp.jpg", "image/jpeg", Scan.photo("KTP lain"))
                        .require(409)
                        .code());
        upload(father, id, "BIRTH_LETTER", "surat-baru.jpg", "image/jpeg", Scan.photo("Surat Keterangan Lahir"));
        teller.step(
                "he sends it again",
                () -> father.submitAgain(id).require(200).json(),
                moved -> moved.get("state").asString());
    }

    private void decide(Officer siti, String id) {
        teller.step(
                "she verifies",
                () -> siti.verify(id).require(200).json(),
                moved -> moved.get("state").asString());
        teller.check("but may not approve", () -> siti.approve(id).require(403).code());
        var budi = teller.step("the approver signs in", () -> cast.officer("budi.kabid"), _ -> "budi.kabid");
        teller.step(
                "he approves",
                () -> budi.approve(id).require(200).json(),
                moved -> moved.get("state").asString());
    }

    private void issued(Citizen father, Delivery birth, String id, JsonNode receipt) {
        var closed = teller.step(
                "the case is closed",
                () -> father.awaitState(id, "CLOSED", LONG),
                shown -> "%d documents".formatted(shown.get("outputs").size()));
        teller.check("with number and PIN anybody can follow it", () -> {
            var tracked = father.track(
                    receipt.get("trackingNo").asString(),
                    receipt.get("trackingPin").asString());
            unless(tracked.get("state").asString().equals("CLOSED"), tracked.toString());
            return tracked.get("statusText").asString();
        });
        var letter = teller.step(
                "a link and a PIN come by message",
                () -> father.letters().download("akta", LONG),
                ready -> ready.link());
        byte[] pdf = teller.step(
                "with them he downloads the akta",
                () -> Citizen.download(cast.platform(), letter, letter.pin())
                        .require(200)
                        .body(),
                bytes -> bytes.length / 1024 + " kB");
        var examination = new Examination(cast, teller);
        examination.of("Akta", examination.open("Akta", "akta-" + id, pdf), url(closed), birth.name());
    }

    private static String url(JsonNode closed) {
        for (var output : closed.get("outputs"))
            if (output.get("kind").asString().equals("AKTA_KELAHIRAN"))
                return output.get("verificationUrl").asString();
        return "";
    }
}
