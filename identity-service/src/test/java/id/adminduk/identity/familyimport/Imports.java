package id.adminduk.identity.familyimport;

import static org.awaitility.Awaitility.await;

import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.FamilyFiles;
import id.adminduk.identity.population.Population;
import id.adminduk.identity.region.RegionLoader;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Files sent and runs waited for, as an administrator does it.
@TestComponent
@Lazy
class Imports {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String ADMIN = TestTokens.officer(Role.ADMIN, "13.05");

    private final RestTestClient http;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Imports(RestTestClient http, JdbcClient jdbc, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.http = http;
        this.jdbc = jdbc;
    }

    /// Rows of invented families, other people with other numbers for every seed.
    static List<Map<Column, String>> people(int seed, int size) {
        var rows = new ArrayList<Map<Column, String>>();
        new Population(seed, size, RegionLoader.shipped(), LocalDate.of(2026, 11, 1))
                .forEachRemaining(family -> rows.addAll(FamilyFiles.rows(family)));
        for (var column : List.of(Column.NO_KK, Column.NIK, Column.NIK_IBU, Column.NIK_AYAH)) {
            rows.forEach(row -> row.computeIfPresent(column, (_, number) -> apart(number, seed)));
        }
        return rows;
    }

    /// Every population counts its serials from one; here each has a hundred of its own.
    private static String apart(String number, int seed) {
        return "%s%04d".formatted(number.substring(0, 12), seed * 100 + Integer.parseInt(number, 12, 16, 10));
    }

    /// The client's first request asks for HTTP/2, which a server grants to small bodies only: a look at the list goes
    /// ahead.
    RestTestClient.ResponseSpec send(String mediaType, byte[] file) {
        get("/v1/families/imports", ADMIN).expectStatus().isOk();
        return http.post()
                .uri("/v1/families/imports")
                .header(HttpHeaders.AUTHORIZATION, ADMIN)
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .body(file)
                .exchange();
    }

    Map<?, ?> sent(String mediaType, byte[] file) {
        return send(mediaType, file)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    RestTestClient.ResponseSpec post(UUID file, String step) {
        return http.post()
                .uri("/v1/families/imports/{id}/{step}", file, step)
                .header(HttpHeaders.AUTHORIZATION, ADMIN)
                .exchange();
    }

    RestTestClient.ResponseSpec delete(UUID file) {
        return http.delete()
                .uri("/v1/families/imports/{id}", file)
                .header(HttpHeaders.AUTHORIZATION, ADMIN)
                .exchange();
    }

    RestTestClient.ResponseSpec get(String path, String authorization) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    Map<?, ?> file(UUID id) {
        return get("/v1/families/imports/" + id, ADMIN)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    Map<?, ?> done(UUID id) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !Set.of("CHECKING", "IMPORTING").contains(file(id).get("state")));
        return file(id);
    }

    /// Sent, brought in, and waited for.
    Map<?, ?> imported(String mediaType, byte[] file) {
        var id = idOf(sent(mediaType, file));
        post(id, "start").expectStatus().isAccepted();
        return done(id);
    }

    static UUID idOf(Map<?, ?> file) {
        return UUID.fromString(String.valueOf(file.get("id")));
    }

    String report(UUID id) {
        var bytes = get("/v1/families/imports/" + id + "/report", ADMIN)
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return bytes == null ? "" : new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    /// Until somebody waits for a lock with such a statement.
    void awaitALockFor(String statement) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("""
                    select count(*) > 0 from pg_stat_activity
                     where wait_event_type = 'Lock' and wait_event = 'advisory' and strpos(query, :statement) > 0
                    """)
                        .param("statement", statement)
                        .query(Boolean.class)
                        .single());
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /// Everybody a file brought, with card, parents and marriage, in words that no id changes.
    List<String> registry(UUID file) {
        return jdbc.sql("""
            select concat_ws('|', encode(r.nik_index, 'hex'), r.name, r.title_before, r.title_after, r.sex, r.birth_place, r.birth_date,
                   r.multiple_order, r.citizenship, r.religion, r.education_set, r.education, r.occupation, r.blood_group,
                   r.marital_status, r.status, r.status_since, r.region_code, encode(mother.nik_index, 'hex'),
                   encode(father.nik_index, 'hex'), encode(f.kk_index, 'hex'), f.address, f.rt, f.rw, f.korong, f.postal_code,
                   f.recorded_on, f.head_id = r.id, m.shdk, m.position, m.since, w.recorded, w.number, w.married_on) as line
              from resident r
              join resident_history h on h.resident_id = r.id and h.case_id = :file
              join membership m on m.resident_id = r.id and m.until is null
              join family f on f.id = m.family_id
              left join resident mother on mother.id = r.mother_id
              left join resident father on father.id = r.father_id
              left join marriage w on r.id in (w.husband_id, w.wife_id)
             order by line
            """).param("file", file).query(String.class).list();
    }

    /// As if the file had never come.
    void forget(UUID file) {
        var people = "(select resident_id from resident_history where case_id = :file)";
        var cards = "(select family_id from family_history where case_id = :file)";
        for (var sql : List.of(
                "delete from marriage where husband_id in " + people,
                "delete from membership where resident_id in " + people,
                "delete from family where id in " + cards,
                "delete from family_history where case_id = :file",
                "delete from resident where id in " + people,
                "delete from resident_history where case_id = :file")) {
            transaction.executeWithoutResult(_ -> {
                jdbc.sql("set local session_replication_role = replica").update();
                jdbc.sql(sql).param("file", file).update();
            });
        }
    }
}
