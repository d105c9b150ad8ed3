package id.adminduk.application.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Origin;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.kernel.types.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Cases brought into their past by real moves.
class CaseExpiryIT extends RunningService {
    private static final Mover SOMEBODY = Mover.of(new Actor("TEST:expiry"));

    @Autowired
    private CaseExpiry expiry;

    @Autowired
    private CaseBook cases;

    @Autowired
    private Catalogue catalogue;

    private TransactionTemplate transaction;

    @BeforeEach
    void transactions(@Autowired PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
    }

    @Test
    void remindsOnceAndEndsADraftAWeekLater() {
        var id = draftLeft(Duration.ofDays(91));
        expiry.look();
        expiry.look();
        assertThat(state(id)).isEqualTo("DRAFT"); // not without a week's notice
        assertThat(reminders(id)).isEqualTo(1);
        assertThat(notices("expires-soon/" + id)).isPositive();
        remindedEarlier(id, Duration.ofDays(7).plusMinutes(1));
        expiry.look();
        assertThat(state(id)).isEqualTo("EXPIRED");
        assertThat(history(id)).endsWith("EXPIRE");
        assertThat(event("expired", id)).contains("13.05.01.2001");
        assertThat(notices("expired/" + id)).isPositive();
    }

    @Test
    void endsWhatNobodyFixed() {
        var id = toFixSince(Duration.ofDays(91));
        expiry.look();
        remindedEarlier(id, Duration.ofDays(8));
        expiry.look();
        assertThat(state(id)).isEqualTo("EXPIRED");
    }

    @Test
    void leavesAloneWhatSomebodyWorksOn() {
        var fresh = draftLeft(Duration.ofDays(82));
        var filled = draftLeft(Duration.ofDays(120));
        change(filled, application -> cases.change(application, "FILL", SOMEBODY, Instant.now()));
        var uploaded = draftLeft(Duration.ofDays(120));
        upload(uploaded, "BIRTH_LETTER");
        expiry.look();
        for (var id : List.of(fresh, filled, uploaded)) {
            assertThat(reminders(id)).isZero();
            assertThat(state(id)).isEqualTo("DRAFT");
        }
    }

    private UUID draftLeft(Duration ago) {
        var at = Instant.now().minus(ago);
        var draft = Application.draft(
                        UUID.randomUUID(), catalogue.get("BIRTH"), Origin.citizen(citizenId), RegionCode.of(NAGARI), at)
                .withForm(Form.of(Reports.complete()));
        transaction.executeWithoutResult(_ -> cases.open(draft, SOMEBODY));
        return draft.id();
    }

    private UUID toFixSince(Duration ago) {
        var id = draftLeft(ago);
        var at = Instant.now().minus(ago);
        change(id, application -> {
            var filed = cases.record(
                    application,
                    application
                            .tracked("AD-" + id.toString().substring(0, 11).toUpperCase(java.util.Locale.ROOT))
                            .submit(at, at.plus(Duration.ofDays(1))),
                    SOMEBODY);
            return cases.record(
                    filed, filed.requestFix(List.of(new Reason("DOC_UNREADABLE", "BIRTH_LETTER")), at), SOMEBODY);
        });
        return id;
    }

    private void change(UUID id, java.util.function.UnaryOperator<Application> move) {
        Objects.requireNonNull(transaction.execute(_ -> move.apply(cases.locked(id))));
    }

    private void remindedEarlier(UUID id, Duration by) {
        jdbc.sql("update expiry_reminder set at = at - make_interval(secs => :secs) where application_id = :id")
                .param("secs", by.toSeconds())
                .param("id", id)
                .update();
    }

    private int reminders(UUID id) {
        return jdbc.sql("select count(*) from expiry_reminder where application_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private int notices(String key) {
        return jdbc.sql("select count(*) from message where source_key like :key")
                .param("key", key + "%")
                .query(Integer.class)
                .single();
    }
}
