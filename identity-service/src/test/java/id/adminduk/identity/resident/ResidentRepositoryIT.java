package id.adminduk.identity.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident.Birth;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class ResidentRepositoryIT {
    @Autowired
    private ResidentRepository residents;

    @Autowired
    private ResidentLookup lookup;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void readsBackWhatItWrote() {
        for (var name : List.of("Hendra Saputra", "Amiruddin", "Aisyah Syafrina", "Nurhayati")) {
            var resident = DemoPeople.named(name);
            assertThat(residents.find(resident.nik())).contains(resident);
        }
    }

    @Test
    void keepsNoNumberReadable() {
        var resident = DemoPeople.named("Aisyah Syafrina");
        var row = jdbc.sql("select convert_from(row_to_json(r)::text::bytea, 'UTF8') from resident r where id = :id")
                .param("id", resident.id())
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain(resident.nik().value())
                .doesNotContain(resident.mother().nik().value());
        var sealed = jdbc.sql("select nik_sealed from resident where id = :id")
                .param("id", resident.id())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(resident.nik().value());
    }

    @Test
    void keepsTheFirstVersionOfEverybody() {
        assertThat(jdbc.sql("select count(*) from resident r where not exists (select 1 from resident_history h"
                                + " where h.resident_id = r.id and h.version = 1)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesTheSameNumberTwice() {
        var resident = DemoPeople.named("Hendra Saputra");
        assertThatThrownBy(() -> residents.add(List.of(copy(resident, UUID.randomUUID(), resident.birth())), change()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void findsWhoeverNamesAllThreeFacts() {
        var father = DemoPeople.named("Hendra Saputra");
        var family = DemoPeople.householdOf(father).family();
        assertThat(lookup.find(father.nik(), family.number(), father.birth().date()))
                .contains(new RegisteredPerson(father.id(), family.id(), family.region(), father.name(), true));
        assertThat(lookup.find(father.id())).isPresent();
    }

    @Test
    void findsNobodyWhenOneFactIsWrong() {
        var father = DemoPeople.named("Hendra Saputra");
        var born = father.birth().date();
        var number = DemoPeople.householdOf(father).family().number();
        var otherNumber =
                DemoPeople.householdOf(DemoPeople.named("Syafrizal")).family().number();
        assertThat(lookup.find(father.nik(), number, born.plusDays(1))).isEmpty();
        assertThat(lookup.find(father.nik(), otherNumber, born)).isEmpty();
        assertThat(lookup.find(DemoPeople.named("Syafrizal").nik(), number, born))
                .isEmpty();
    }

    @Test
    void findsNobodyWhoIsNotActiveOnACard() {
        assertThat(lookup.find(DemoPeople.named("Nurhayati").id())).isEmpty();
        assertThat(lookup.find(DemoPeople.named("Fitri Handayani").id())).isEmpty();
        assertThat(lookup.find(DemoPeople.named("Elvira").id())).isEmpty();
    }

    private static Change change() {
        return new Change(Instant.parse("2026-11-21T03:00:00Z"), "test", UUID.randomUUID(), Change.Kind.IMPORTED);
    }

    private static Resident copy(Resident of, UUID id, Birth birth) {
        return new Resident(
                id,
                of.nik(),
                of.name(),
                of.titles(),
                birth,
                of.biodata(),
                of.mother(),
                of.father(),
                of.standing(),
                of.region(),
                1);
    }

    @Test
    void refusesTheSameBirthTwice() {
        var child = DemoPeople.named("Aisyah Syafrina");
        var twin = new Resident(
                UUID.randomUUID(),
                id.adminduk.kernel.types.Nik.of("1305014205219001"),
                child.name(),
                child.titles(),
                new Birth("Lubuk Alung", LocalDate.of(2021, 5, 2), 0),
                child.biodata(),
                child.mother(),
                child.father(),
                child.standing(),
                child.region(),
                1);
        assertThatThrownBy(() -> residents.add(List.of(twin), change()))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("resident_one_birth");
    }
}
