package id.adminduk.identity.correction;

import id.adminduk.identity.biodata.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A citizen's request to have a record corrected.
///
/// @param number what the citizen quotes: `KD-7Q2MX-0PVA4`
/// @param answerBy three times 24 hours after the request (UU 27/2022)
/// @param handling the officer who took it, if any
public record Correction(
        UUID id,
        String number,
        UUID residentId,
        UUID requestedBy,
        Field field,
        String wish,
        State state,
        Instant requestedAt,
        Instant answerBy,
        Instant changedAt,
        @Nullable Handling handling,
        @Nullable Answer answer,
        long version) {
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(72);

    /// What is wrong: elements a correction writes, or something that changes by services of its own with their own
    /// proof (domain.md 3.3; docs/decisions/0051).
    @SuppressWarnings("ImmutableEnumChecker") // the collections never change
    public enum Field {
        NAME(Element.NAME),
        TITLES(Element.TITLE_BEFORE, Element.TITLE_AFTER),
        BIRTH_PLACE(Element.BIRTH_PLACE),
        BIRTH_DATE(Element.BIRTH_DATE),
        SEX(Element.SEX),
        RELIGION(Element.RELIGION, Element.BELIEF_ORGANISATION),
        EDUCATION(Element.EDUCATION),
        OCCUPATION(Element.OCCUPATION),
        BLOOD_GROUP(Element.BLOOD_GROUP),
        PARENTS(Element.MOTHER_NAME, Element.FATHER_NAME),
        CERTIFICATES(
                Element.BIRTH_AKTA,
                Element.MARRIAGE_AKTA,
                Element.MARRIAGE_DATE,
                Element.DIVORCE_AKTA,
                Element.DIVORCE_DATE),
        DISABILITY(Element.DISABILITY),
        /// Of the person or of the whole family.
        CONTACT(Element.PHONE, Element.EMAIL),
        FORMER_ADDRESS(Element.FORMER_ADDRESS),
        /// Passport, permit, sponsor, first arrival, a second citizenship.
        FOREIGNER(),
        CITIZENSHIP(List.of("CITZ")),
        MARITAL_STATUS(List.of("KUA-MARRY", "MARRY", "PA-ISBAT", "PA-DIV", "DIV")),
        /// Somebody lives elsewhere.
        ADDRESS(List.of("MOVE-IN-REG", "MOVE-OUT")),
        /// The family lives where it lived, but the card has it wrong.
        ADDRESS_WORDING(Element.STREET, Element.RT, Element.RW, Element.KORONG, Element.POSTAL_CODE),
        FAMILY(List.of("KK-CHG", "KK-SPLIT", "KK-HEAD", "KK-NEW")),
        OTHER();

        private final Set<Element> elements;
        private final List<String> services;

        Field(Element... elements) {
            this.elements = Set.of(elements);
            this.services = List.of();
        }

        Field(List<String> services) {
            this.elements = Set.of();
            this.services = services;
        }

        Set<Element> elements() {
            return elements;
        }

        /// The services by which it changes instead; none where a correction does it.
        public List<String> services() {
            return services;
        }
    }

    /// How far it is.
    public enum State {
        RECEIVED,
        IN_PROGRESS,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    /// Whose hands it is in.
    public record Handling(String officer, Instant since) {}

    /// What the office said.
    ///
    /// @param refusal why not
    /// @param caseId the BIO-CHG case that carries out what was accepted
    public record Answer(
            @Nullable Refusal refusal,
            @Nullable String note,
            @Nullable UUID caseId,
            Instant at) {
        @Override
        public String toString() {
            return "Answer[" + (refusal == null ? "accepted" : refusal) + "]";
        }
    }

    static Correction received(String number, UUID resident, UUID requestedBy, Field field, String wish, Instant now) {
        return new Correction(
                UUID.randomUUID(),
                number,
                resident,
                requestedBy,
                field,
                wish,
                State.RECEIVED,
                now,
                now.plus(TIME_TO_ANSWER),
                now,
                null,
                null,
                1);
    }

    /// Refused as soon as it came: a service of its own changes this.
    Correction leftToOthers(Instant now) {
        requireOpen();
        return next(State.REFUSED, null, new Answer(Refusal.OTHER_SERVICE, null, null, now), now);
    }

    /// The citizen changed their mind; nobody has decided yet.
    Correction withdrawn(Instant now) {
        requireOpen();
        return next(State.WITHDRAWN, handling, null, now);
    }

    /// An officer takes it; whoever else has it keeps it.
    Correction claimedBy(String officer, Instant now) {
        requireOpen();
        if (handling != null && !handling.officer().equals(officer)) throw new CorrectionRefused.InOtherHands();
        return next(State.IN_PROGRESS, new Handling(officer, now), null, now);
    }

    /// Back on the list.
    Correction released(Instant now) {
        if (state != State.IN_PROGRESS) throw new CorrectionRefused.NotClaimed();
        return next(State.RECEIVED, null, null, now);
    }

    Correction accepted(String officer, UUID caseId, @Nullable String note, Instant now) {
        requireClaimedBy(officer);
        if (!field.services().isEmpty()) throw new CorrectionRefused.ChangesElsewhere(field);
        return next(State.ACCEPTED, handling, new Answer(null, note, caseId, now), now);
    }

    Correction refused(String officer, Refusal refusal, @Nullable String note, Instant now) {
        requireClaimedBy(officer);
        return next(State.REFUSED, handling, new Answer(refusal, note, null, now), now);
    }

    void requireClaimedBy(String officer) {
        requireOpen();
        if (handling == null) throw new CorrectionRefused.NotClaimed();
        if (!handling.officer().equals(officer)) throw new CorrectionRefused.InOtherHands();
    }

    private void requireOpen() {
        switch (state) {
            case RECEIVED, IN_PROGRESS -> {}
            case ACCEPTED, REFUSED, WITHDRAWN -> throw new CorrectionRefused.Closed();
        }
    }

    private Correction next(State to, @Nullable Handling hands, @Nullable Answer said, Instant now) {
        return new Correction(
                id,
                number,
                residentId,
                requestedBy,
                field,
                wish,
                to,
                requestedAt,
                answerBy,
                now,
                hands,
                said,
                version + 1);
    }
}
