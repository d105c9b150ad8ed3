package id.adminduk.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api.Answer;
import id.adminduk.application.RunningService;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.form.SampleForms;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// Cases of a lost KTP-el, from the counter to the card's owner.
abstract class CardCases extends RunningService {
    private static final Pattern PIN = Pattern.compile("PIN ([0-9]{6})");

    final UUID resident = UUID.randomUUID();
    final String owner = TestTokens.citizen(resident);
    final String printer = TestTokens.officer(Role.CARD_PRINTER, "13.05", "officer-cetak");
    final String office = TestTokens.officer(Role.FRONT_OFFICE, "13.05", "officer-loket");
    final String courier = TestTokens.officer(Role.COURIER, "13.05", "kurir-joni");

    @Autowired
    Catalogue catalogue;

    @Autowired
    FieldCipher cipher;

    record Changed(UUID applicationId, String service, List<Map<String, Object>> families, String confidential)
            implements DomainEvent {
        @Override
        public String type() {
            return "adminduk.registry.changed.v1";
        }
    }

    @BeforeEach
    void know() {
        residentIs(resident, NAGARI, "ACTIVE");
    }

    final UUID approvedCase() {
        var applicant = Map.of("service", "KTP-LOST", "applicant", Map.of("nik", "1305010403650001"));
        var id = api.create("/v1/applications", counter, applicant).id();
        done(change("PUT", id, "/form", counter, SampleForms.of("KTP-LOST")));
        catalogue.get("KTP-LOST").requirements().forEach(requirement -> upload(id, requirement.code()));
        done(api.create("/v1/applications/" + id + "/submission", counter, ""));
        done(change("POST", id, "/verification", verifier, ""));
        done(change("POST", id, "/approval", approver, ""));
        return id;
    }

    /// The registry has written it; the card is at the printer.
    final UUID registered(UUID id) {
        var sealed = confidential.seal(id, Map.of("subjects", List.of()));
        events.publish("adminduk.registry", id, new Changed(id, "KTP-LOST", List.of(), sealed));
        awaitState(id, "AWAITING_SIGNATURE");
        return id;
    }

    final UUID card(UUID id) {
        return jdbc.sql("select id from card_order where application_id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    final Answer print(UUID id) {
        return api.create("/v1/deliveries/cards/printed", printer, Map.of("cards", List.of(card(id))));
    }

    final UUID printed(UUID id) {
        done(print(id));
        return deliveryOf(id);
    }

    final UUID deliveryOf(UUID id) {
        return jdbc.sql("select id from delivery where application_id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    final String whereIs(UUID delivery) {
        return jdbc.sql("select state from delivery where id = :id")
                .param("id", delivery)
                .query(String.class)
                .single();
    }

    /// What the message to the applicant said.
    final String pinOf(UUID delivery) {
        var found = jdbc
                .sql("""
                    select id, content from message where source_key like :source and content is not null
                     order by created_at desc
                    """)
                .param("source", "cards/" + delivery + "/%/phone")
                .query((row, _) ->
                        cipher.open("message", "content", row.getObject("id", UUID.class), row.getBytes("content")))
                .list()
                .stream()
                .map(PIN::matcher)
                .filter(java.util.regex.Matcher::find)
                .findFirst();
        return found.orElseThrow().group(1);
    }

    final int newsOf(UUID delivery) {
        return jdbc.sql("select count(*) from message where source_key like :source")
                .param("source", "cards/" + delivery + "/%/phone")
                .query(Integer.class)
                .single();
    }

    final Answer choose(UUID id, String token, Map<String, Object> choice) {
        var seen = api.get("/v1/applications/" + id + "/delivery", token).etag();
        return api.change("PUT", "/v1/applications/" + id + "/delivery", token, seen, choice);
    }

    static Map<String, Object> home() {
        return Map.of(
                "mode",
                "HOME",
                "recipient",
                Map.of("name", "Amir", "address", "Simpang Tigo, Korong Koto", "phone", "081234567891"));
    }

    final Answer pickup(UUID delivery, String token, Object proof) {
        return api.create("/v1/deliveries/" + delivery + "/pickup", token, proof);
    }

    static void done(Answer answer) {
        assertThat(answer.status())
                .as(answer.response().uri() + " " + answer.response().body())
                .isBetween(200, 204);
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
