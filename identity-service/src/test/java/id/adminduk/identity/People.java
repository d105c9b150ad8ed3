package id.adminduk.identity;

import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.test.TestEvents;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Residents to open accounts for, each alone on a family card.
@TestComponent
public class People {
    public static final LocalDate BORN = LocalDate.of(1994, 11, 23);
    public static final String NAGARI = "13.05.98.2001";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public record Person(UUID personId, UUID familyId, String nik, String kkNumber, String phone) {
        public String opening(String password) {
            return """
                {"nik": "%s", "kkNumber": "%s", "birthDate": "%s", "phone": "%s", "password": "%s"}
                """.formatted(nik, kkNumber, BORN, phone, password);
        }
    }

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Confidential confidential;
    private final TestEvents events;

    People(JdbcClient jdbc, FieldCipher cipher, BlindIndex index, Confidential confidential, TestEvents events) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
        this.confidential = confidential;
        this.events = events;
    }

    /// Nobody in the registry, but well-formed.
    public Person stranger() {
        int number = NUMBER.incrementAndGet();
        return new Person(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "130598231194%04d".formatted(number),
                "130598010119%04d".formatted(number),
                "+62812000%05d".formatted(number));
    }

    public Person resident() {
        var person = stranger();
        addRegions();
        addResident(person, BORN);
        addFamily(person);
        return person;
    }

    /// A son on that card, born on that day.
    public Person child(Person head, LocalDate born) {
        var number = stranger();
        var child = new Person(number.personId(), head.familyId(), number.nik(), head.kkNumber(), number.phone());
        addResident(child, born);
        addMember(child, "ANAK", born);
        return child;
    }

    /// The code the platform would send for this account, from the event on the topic.
    public String codeOf(UUID accountId) {
        var message = events.next("adminduk.account", "adminduk.account.code-requested.v1", accountId);
        var sealed = message.read(Sealed.class).confidential();
        return confidential.open(accountId, sealed, JsonNode.class).get("code").asString();
    }

    /// The last code the platform would send to that phone for that purpose.
    public String codeSent(UUID accountId, String purpose, String phone) {
        return org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(
                        () -> deliveries(accountId, purpose).stream()
                                .filter(delivery ->
                                        delivery.get("phone").asString().equals(phone))
                                .map(delivery -> delivery.get("code").asString())
                                .reduce("", (_, last) -> last),
                        code -> !code.isEmpty());
    }

    /// How many codes have been asked for so far.
    public int codesSent(UUID accountId, String purpose) {
        return deliveries(accountId, purpose).size();
    }

    private java.util.List<JsonNode> deliveries(UUID accountId, String purpose) {
        return events.all("adminduk.account", "adminduk.account.code-requested.v1", accountId).stream()
                .map(message -> message.read(JsonNode.class))
                .filter(data -> data.get("purpose").asString().equals(purpose))
                .map(data ->
                        confidential.open(accountId, data.get("confidential").asString(), JsonNode.class))
                .toList();
    }

    record Sealed(String confidential) {}

    private void addRegions() {
        jdbc.sql("""
            insert into region (code, name, level, parent) values
                ('13', 'Sumatera Barat', 'PROVINCE', null), ('13.05', 'Padang Pariaman', 'KABUPATEN', '13'),
                ('13.05.98', 'Uji', 'KECAMATAN', '13.05'), ('13.05.98.2001', 'Uji', 'NAGARI', '13.05.98')
            on conflict do nothing
            """).update();
    }

    private void addResident(Person person, LocalDate born) {
        jdbc.sql("""
            insert into resident (id, nik_sealed, nik_index, name, sex, birth_place, birth_date, citizenship, religion,
                education_set, education, occupation_set, occupation, blood_group, marital_status, status, status_since, region_code)
            values (:id, :sealed, :index, 'Hendra Saputra', 'MALE', 'Pariaman', :born, 'WNI', 'ISLAM',
                'V2026', 5, 'V2026', 88, 'O', 'BELUM_KAWIN', 'ACTIVE', :born, :region)
            """)
                .param("id", person.personId())
                .param("sealed", cipher.seal("resident", "nik_sealed", person.personId(), person.nik()))
                .param("index", index.of("nik", person.nik()))
                .param("born", born)
                .param("region", NAGARI)
                .update();
    }

    private void addFamily(Person person) {
        jdbc.sql("""
            insert into family (id, kk_sealed, kk_index, address, rt, rw, korong, postal_code, region_code, head_id, status, recorded_on)
            values (:id, :sealed, :index, 'Jalan Uji', '001', '002', 'Uji', '25581', :region, :head, 'ACTIVE', :born)
            """)
                .param("id", person.familyId())
                .param("sealed", cipher.seal("family", "kk_sealed", person.familyId(), person.kkNumber()))
                .param("index", index.of("kk", person.kkNumber()))
                .param("region", NAGARI)
                .param("head", person.personId())
                .param("born", BORN)
                .update();
        addMember(person, "KEPALA_KELUARGA", BORN);
    }

    private void addMember(Person person, String shdk, LocalDate since) {
        jdbc.sql("""
            insert into membership (id, family_id, resident_id, shdk, position, since)
            select gen_random_uuid(), :family, :person, :shdk, count(*) + 1, :since from membership where family_id = :family
            """)
                .param("family", person.familyId())
                .param("person", person.personId())
                .param("shdk", shdk)
                .param("since", since)
                .update();
    }
}
