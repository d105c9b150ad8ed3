package id.adminduk.identity.moves;

import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.household.Roster;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Moves out under way, and the letters arrivals have used.
@Repository
class TransferRepository {
    private final JdbcClient jdbc;

    TransferRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody on the way, with the card they came from and what they were on it.
    record Traveller(UUID residentId, UUID familyId, UUID headId, Shdk shdk) {
        static Traveller of(Roster card, UUID resident) {
            var family = card.family();
            return new Traveller(resident, family.id(), family.headId(), Objects.requireNonNull(card.shdkOf(resident)));
        }
    }

    void add(UUID application, String number, LocalDate issuedOn, LocalDate validUntil, List<Traveller> travellers) {
        jdbc.sql("""
            insert into transfer (application_id, number, issued_on, valid_until, state)
            values (:id, :number, :issuedOn, :validUntil, 'OPEN')
            """)
                .param("id", application)
                .param("number", number)
                .param("issuedOn", issuedOn)
                .param("validUntil", validUntil)
                .update();
        jdbc.sql("""
            insert into transfer_member (application_id, resident_id, family_id, head_id, shdk)
            select :id, resident, family, head, shdk
              from unnest(cast(:residents as uuid[]), cast(:families as uuid[]), cast(:heads as uuid[]), cast(:shdks as text[]))
                   as t (resident, family, head, shdk)
            """)
                .param("id", application)
                .param(
                        "residents",
                        travellers.stream().map(Traveller::residentId).toArray(UUID[]::new))
                .param("families", travellers.stream().map(Traveller::familyId).toArray(UUID[]::new))
                .param("heads", travellers.stream().map(Traveller::headId).toArray(UUID[]::new))
                .param(
                        "shdks",
                        travellers.stream().map(each -> each.shdk().name()).toArray(String[]::new))
                .update();
    }

    /// One move whose letter has run out; no other copy of the service takes it at the same time.
    Optional<UUID> lockExpired(LocalDate today) {
        return jdbc.sql("""
            select application_id from transfer where state = 'OPEN' and valid_until < :today
             order by valid_until, application_id limit 1 for update skip locked
            """).param("today", today).query(UUID.class).optional();
    }

    /// Whether the people of a move are still on the way; nobody takes them back meanwhile.
    boolean lockOnTheWay(UUID application) {
        return jdbc.sql("select 1 from transfer where application_id = :id and state in ('OPEN', 'STUCK') for update")
                .param("id", application)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<Traveller> travellers(UUID application) {
        return jdbc.sql("""
            select resident_id, family_id, head_id, shdk from transfer_member where application_id = :id order by resident_id
            """)
                .param("id", application)
                .query((row, _) -> new Traveller(
                        row.getObject("resident_id", UUID.class),
                        row.getObject("family_id", UUID.class),
                        row.getObject("head_id", UUID.class),
                        Shdk.valueOf(row.getString("shdk"))))
                .list();
    }

    /// `LANDED` when they were let in elsewhere, `EXPIRED` when the people are back, `STUCK` when an officer has to
    /// find them a card.
    void end(UUID application, String state) {
        jdbc.sql("update transfer set state = :state where application_id = :id")
                .param("state", state)
                .param("id", application)
                .update();
    }

    boolean letterUsed(String number) {
        return jdbc.sql("select exists (select 1 from arrival where letter_number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void useLetter(String number, UUID application, LocalDate on) {
        jdbc.sql("insert into arrival (letter_number, application_id, arrived_on) values (:number, :id, :on)")
                .param("number", number)
                .param("id", application)
                .param("on", on)
                .update();
    }
}
