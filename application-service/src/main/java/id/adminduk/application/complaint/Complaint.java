package id.adminduk.application.complaint;

import id.adminduk.application.complaint.ComplaintRefused.IllegalStep;
import id.adminduk.application.complaint.ComplaintRefused.NotReopened;
import id.adminduk.kernel.types.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One complaint. Every step is checked against the table in [ComplaintStep].
///
/// @param person who complains, where they signed in
/// @param officer who has it in hand, or answered it
public record Complaint(
        UUID id,
        String number,
        Category category,
        Unit unit,
        RegionCode region,
        Words words,
        @Nullable UUID person,
        ComplaintState state,
        @Nullable String officer,
        boolean reopened,
        Times times,
        long version) {
    /// So long the reporter may say that an answer is none; then the complaint is closed.
    public static final Duration OBJECTION = Duration.ofDays(14);

    /// Sealed as a whole: people name people.
    public record Words(
            String text,
            @Nullable String answer,
            @Nullable String phone,
            @Nullable Position position) {
        Words answered(String said) {
            return new Words(text, said, phone, position);
        }

        Words reopened(String why) {
            return new Words(text + "\n\n" + why, answer, phone, position);
        }

        @Override
        public String toString() {
            return "Words[sealed]";
        }
    }

    public record Position(double lat, double lon) {}

    public record Times(
            Instant opened,
            Instant since,
            Instant due,
            @Nullable Instant answered) {}

    public static Complaint of(
            String number, Category category, RegionCode region, Words words, @Nullable UUID person, Instant now) {
        return new Complaint(
                UUID.randomUUID(),
                number,
                category,
                category.unit(),
                region,
                words,
                person,
                ComplaintState.NEW,
                null,
                false,
                new Times(now, now, due(category.unit(), now), null),
                0);
    }

    public Complaint assign(String to, Instant now) {
        return moved(ComplaintStep.ASSIGN, unit, words, to, times.due(), now);
    }

    /// To another unit; what the inspectorate has stays there.
    public Complaint transfer(Unit other, Instant now) {
        if (category.isConfidential()) throw new IllegalStep(state, ComplaintStep.TRANSFER);
        return moved(ComplaintStep.TRANSFER, other, words, null, times.due(), now);
    }

    public Complaint answer(String said, Instant now) {
        return moved(ComplaintStep.ANSWER, unit, words.answered(said), officer, times.due(), now);
    }

    public Complaint hide(Instant now) {
        return moved(ComplaintStep.HIDE, unit, words, officer, times.due(), now);
    }

    public Complaint close(Instant now) {
        return moved(ComplaintStep.CLOSE, unit, words, officer, times.due(), now);
    }

    public boolean mayReopen(Instant now) {
        var answered = times.answered();
        return ComplaintStep.REOPEN.allowedFrom(state)
                && !reopened
                && answered != null
                && !now.isAfter(answered.plus(OBJECTION));
    }

    /// Once, by whoever complained, to whoever is free.
    public Complaint reopen(String why, Instant now) {
        if (!mayReopen(now)) throw new NotReopened();
        return moved(ComplaintStep.REOPEN, unit, words.reopened(why), null, due(unit, now), now);
    }

    public boolean isWaiting() {
        return state == ComplaintState.NEW || state == ComplaintState.ASSIGNED;
    }

    private static Instant due(Unit unit, Instant from) {
        return from.plus(Duration.ofDays(unit.days()));
    }

    private Complaint moved(ComplaintStep step, Unit to, Words said, @Nullable String by, Instant due, Instant now) {
        if (!step.allowedFrom(state)) throw new IllegalStep(state, step);
        var answered = step == ComplaintStep.ANSWER ? now : times.answered();
        return new Complaint(
                id,
                number,
                category,
                to,
                region,
                said,
                person,
                step.target(),
                by,
                reopened || step == ComplaintStep.REOPEN,
                new Times(times.opened(), now, due, answered),
                version + 1);
    }
}
