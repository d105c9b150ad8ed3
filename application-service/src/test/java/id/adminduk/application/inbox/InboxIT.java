package id.adminduk.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class InboxIT extends RunningService {
    private static final String PATH = "/v1/notifications";

    @Autowired
    private InboxDesk inbox;

    @Test
    void theSameSourceIsOneNotice() {
        for (int i = 0; i < 3; i++) inbox.add(List.of(notice("once/" + citizenId)));
        assertThat(api.get(PATH, citizen).body().at("/items")).hasSize(1);
    }

    @Test
    void itsReaderReadsItAndNobodyElseDoes() {
        inbox.add(List.of(notice("one/" + citizenId), notice("two/" + citizenId)));
        assertThat(unread()).isEqualTo(2);
        var id = api.get(PATH, citizen).text("/items/0/id");
        assertThat(put("/" + id + "/read", TestTokens.citizen(UUID.randomUUID())))
                .isEqualTo(404);
        assertThat(put("/" + id + "/read", verifier)).isEqualTo(404);
        assertThat(unread()).isEqualTo(2);
        assertThat(put("/" + id + "/read", citizen)).isEqualTo(204);
        assertThat(put("/" + id + "/read", citizen)).isEqualTo(204);
        assertThat(unread()).isEqualTo(1);
        assertThat(api.get(PATH + "?unread=true", citizen).body().at("/items")).hasSize(1);
        assertThat(put("/read", citizen)).isEqualTo(204);
        assertThat(unread()).isZero();
        assertThat(api.get(PATH, citizen).body().at("/items")).hasSize(2);
    }

    @Test
    void pagesFollowOneAnother() {
        inbox.add(IntStream.range(0, 5)
                .mapToObj(i -> notice("page-" + i + "/" + citizenId))
                .toList());
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = api.get(PATH + "?limit=2" + cursor, citizen).body();
            page.at("/items").forEach(item -> seen.add(item.at("/id").asString()));
            cursor = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfAnotherInboxIsRefused() {
        inbox.add(IntStream.range(0, 3)
                .mapToObj(i -> notice("foreign-" + i + "/" + citizenId))
                .toList());
        var cursor = api.get(PATH + "?limit=1", citizen).text("/next");
        var other = api.get(PATH + "?cursor=" + cursor, TestTokens.citizen(UUID.randomUUID()));
        assertThat(other.code()).isEqualTo("invalid-cursor");
    }

    @Test
    void isSealedAndForgottenAfterAYear() {
        inbox.add(List.of(notice("old/" + citizenId), notice("young/" + citizenId)));
        var rows = jdbc.sql("select content from inbox_notice where reader = :reader")
                .param("reader", Reader.person(citizenId).key())
                .query(byte[].class)
                .list();
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("Permohonan"));
        jdbc.sql("update inbox_notice set created_at = :old where source_key = :source")
                .param("old", Instant.now().minus(Duration.ofDays(366)).atOffset(ZoneOffset.UTC))
                .param("source", "old/" + citizenId)
                .update();
        inbox.forget();
        assertThat(api.get(PATH, citizen).body().at("/items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, PATH + "/unread-count"})
    void peopleHaveAnInboxAndInstitutionsNone(String path) {
        assertThat(api.get(path, "").status()).isEqualTo(401);
        assertThat(api.get(path, TestTokens.partner(UUID.randomUUID())).status())
                .isEqualTo(403);
        for (var role : List.of(Role.ENDORSER, Role.VERIFIER, Role.APPROVER, Role.FRONT_OFFICE))
            assertThat(api.get(path, TestTokens.officer(role, NAGARI, "officer-" + UUID.randomUUID()))
                            .status())
                    .isEqualTo(200);
    }

    private int unread() {
        return api.get(PATH + "/unread-count", citizen).body().at("/unread").asInt();
    }

    private int put(String path, String token) {
        return api.change("PUT", PATH + path, token, "", "").status();
    }

    private InboxNotice notice(String source) {
        return new InboxNotice(
                Reader.person(citizenId),
                source,
                "received",
                null,
                new InboxNotice.Wording("Permohonan diterima", "Permohonan Anda diterima."),
                new InboxNotice.Wording("Application received", "Your application was received."));
    }
}
