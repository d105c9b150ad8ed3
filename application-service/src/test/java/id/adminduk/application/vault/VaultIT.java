package id.adminduk.application.vault;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.RunningService;
import id.adminduk.application.cleaning.HostileFiles;
import id.adminduk.application.upload.TusClient;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.storage.BlobId;
import id.adminduk.kernel.storage.BlobStore;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a citizen sent once is offered again.
class VaultIT extends RunningService {
    private static final byte[] LETTER = HostileFiles.photo(120, 80);

    @LocalServerPort
    private int address;

    @Autowired
    private BlobStore blobs;

    private TusClient client;
    private UUID first;
    private UUID second;

    @BeforeEach
    void begin() {
        client = new TusClient(address, citizen);
        first = draft();
        second = draft();
    }

    @Test
    void whatIsKeptIsOfferedAgainAndNeedsNoBytes() {
        var kept = keep("BIRTH_LETTER");
        assertThat(offersOf(second, "BIRTH_LETTER")).containsExactly(kept.toString());
        assertThat(met(second, "BIRTH_LETTER")).isFalse();
        var used = use(second, kept, "BIRTH_LETTER");
        assertThat(used.status()).isEqualTo(201);
        assertThat(used.text("/name")).isEqualTo("surat.jpg");
        assertThat(met(second, "BIRTH_LETTER")).isTrue();
        assertThat(api.get("/v1/applications/" + second + "/attachments/" + used.text("/id"), citizen)
                        .status())
                .isEqualTo(200);
        var item = vault(citizen).getFirst();
        assertThat(item.text("/kind")).isEqualTo("BIRTH_LETTER");
        assertThat(item.usedIn()).containsExactlyInAnyOrder(first.toString(), second.toString());
    }

    @Test
    void nothingIsKeptUnasked() {
        client.form(first, "BIRTH_LETTER", "surat.jpg", LETTER);
        assertThat(vault(citizen)).isEmpty();
        assertThat(offersOf(second, "BIRTH_LETTER")).isEmpty();
    }

    @Test
    void aFileInPiecesIsKeptToo() {
        var said = TusClient.metadata("requirement", "BIRTH_LETTER", "filename", "surat.jpg", "keep", "true");
        var upload = client.create(first, said, LETTER.length).header("Location");
        client.patch(upload, 0, LETTER);
        assertThat(client.complete(upload).body().at("/vaultId").asString("")).isNotEmpty();
        assertThat(vault(citizen)).hasSize(1);
    }

    @Test
    void theSameFileIsKeptOnce() {
        assertThat(keep("BIRTH_LETTER")).isEqualTo(keep("BIRTH_LETTER"));
        assertThat(vault(citizen)).hasSize(1);
    }

    @Test
    void nobodyElseSeesIt() {
        var kept = keep("BIRTH_LETTER");
        var stranger = TestTokens.citizen(UUID.randomUUID());
        assertThat(vault(stranger)).isEmpty();
        assertThat(api.get("/v1/vault/" + kept + "/file", stranger).status()).isEqualTo(404);
        assertThat(api.change("DELETE", "/v1/vault/" + kept, stranger, "", "").status())
                .isEqualTo(404);
        var theirs = api.create("/v1/applications", stranger, Map.of("service", "BIRTH"))
                .id();
        var taken = api.create(
                "/v1/applications/" + theirs + "/attachments/from-vault",
                stranger,
                Map.of("vaultId", kept, "requirement", "BIRTH_LETTER"));
        assertThat(taken.status()).isEqualTo(404);
        assertThat(api.create(
                                "/v1/applications/" + first + "/attachments/from-vault",
                                stranger,
                                Map.of("vaultId", kept, "requirement", "BIRTH_LETTER"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void officersHaveNoVault() {
        for (var role : List.of(Role.FRONT_OFFICE, Role.VERIFIER, Role.ADMIN)) {
            var officer = TestTokens.officer(role, "13.05");
            assertThat(api.get("/v1/vault", officer).status()).isEqualTo(403);
            assertThat(use(first, UUID.randomUUID(), "BIRTH_LETTER", officer).status())
                    .isEqualTo(403);
        }
        assertThat(api.get("/v1/vault", "").status()).isEqualTo(401);
    }

    @Test
    void anotherKindOfProofDoesNotServe() {
        var kept = keep("BIRTH_LETTER");
        assertThat(offersOf(second, "MARRIAGE_PROOF")).isEmpty();
        assertThat(use(second, kept, "MARRIAGE_PROOF").code()).isEqualTo("vault-file-not-fitting");
        assertThat(use(second, kept, "CURRICULUM").code()).isEqualTo("requirement-unknown");
        assertThat(use(second, UUID.randomUUID(), "BIRTH_LETTER").status()).isEqualTo(404);
    }

    @Test
    void whatIsTooOldServesNoMore() {
        var kept = keep("BIRTH_LETTER");
        jdbc.sql("update vault_file set valid_until = current_date - 2 where id = :id")
                .param("id", kept)
                .update();
        assertThat(offersOf(second, "BIRTH_LETTER")).isEmpty();
        var refused = use(second, kept, "BIRTH_LETTER");
        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.code()).isEqualTo("vault-file-expired");
    }

    @Test
    void whoTakesItAwayKeepsTheirCases() {
        var kept = keep("BIRTH_LETTER");
        var blob = new BlobId(jdbc.sql("select blob from vault_file where id = :id")
                .param("id", kept)
                .query(String.class)
                .single());
        assertThat(api.get("/v1/vault/" + kept + "/file", citizen)
                        .response()
                        .headers()
                        .firstValue("X-Content-Type-Options"))
                .hasValue("nosniff");
        assertThat(api.change("DELETE", "/v1/vault/" + kept, citizen, "", "").status())
                .isEqualTo(204);
        assertThat(vault(citizen)).isEmpty();
        assertThat(blobs.exists(blob)).as("the first case uses it").isTrue();
        assertThat(met(first, "BIRTH_LETTER")).isTrue();
    }

    @Test
    void aFileRemovedFromItsCaseStaysKept() {
        var kept = keep("BIRTH_LETTER");
        var attachment =
                api.get("/v1/applications/" + first + "/attachments", citizen).text("/0/id");
        api.change("DELETE", "/v1/applications/" + first + "/attachments/" + attachment, citizen, "", "");
        assertThat(met(first, "BIRTH_LETTER")).isFalse();
        assertThat(use(second, kept, "BIRTH_LETTER").status()).isEqualTo(201);
        assertThat(api.get("/v1/vault/" + kept + "/file", citizen).status()).isEqualTo(200);
    }

    @Test
    void whatTheFormMakesUnnecessaryIsNotNeeded() {
        var item = item(first, "POLICE_REPORT");
        assertThat(item.at("/needed").asBoolean()).isFalse();
        assertThat(item.at("/met").asBoolean()).isFalse();
        assertThat(api.get("/v1/applications/" + first + "/requirements", TestTokens.citizen(UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/v1/applications/" + first + "/requirements", TestTokens.officer(Role.COURIER, "13.05"))
                        .status())
                .isEqualTo(403);
    }

    private UUID keep(String requirement) {
        var stored = client.form(first, requirement, "surat.jpg", LETTER, "keep", "true");
        assertThat(stored.status()).isEqualTo(201);
        return UUID.fromString(stored.body().at("/vaultId").asString(""));
    }

    private Api.Answer use(UUID application, UUID kept, String requirement) {
        return use(application, kept, requirement, citizen);
    }

    private Api.Answer use(UUID application, UUID kept, String requirement, String token) {
        return api.create(
                "/v1/applications/" + application + "/attachments/from-vault",
                token,
                Map.of("vaultId", kept, "requirement", requirement));
    }

    private record Item(tools.jackson.databind.JsonNode json) {
        String text(String pointer) {
            return json.at(pointer).asString("");
        }

        List<String> usedIn() {
            return json.at("/usedIn")
                    .valueStream()
                    .map(each -> each.asString(""))
                    .toList();
        }
    }

    private List<Item> vault(String token) {
        return api.get("/v1/vault", token)
                .body()
                .at("/items")
                .valueStream()
                .map(Item::new)
                .toList();
    }

    private tools.jackson.databind.JsonNode item(UUID application, String requirement) {
        return api.get("/v1/applications/" + application + "/requirements", citizen)
                .body()
                .at("/items")
                .valueStream()
                .filter(each -> each.at("/code").asString("").equals(requirement))
                .findFirst()
                .orElseThrow();
    }

    private boolean met(UUID application, String requirement) {
        return item(application, requirement).at("/met").asBoolean();
    }

    private List<String> offersOf(UUID application, String requirement) {
        return item(application, requirement)
                .at("/offers")
                .valueStream()
                .map(each -> each.at("/vaultId").asString(""))
                .toList();
    }
}
