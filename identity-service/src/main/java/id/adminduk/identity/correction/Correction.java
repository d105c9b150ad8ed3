package id.adminduk.identity.correction;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A citizen's request to have a record corrected.
///
/// @param number what the citizen quotes: `KD-7Q2MX-0PVA4`
/// @param answerBy three times 24 hours after the request (UU 27/2022)
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
        long version) {
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(72);

    /// What is wrong.
    public enum Field {
        NAME,
        BIRTH_PLACE,
        BIRTH_DATE,
        SEX,
        RELIGION,
        EDUCATION,
        OCCUPATION,
        BLOOD_GROUP,
        MARITAL_STATUS,
        PARENTS,
        ADDRESS,
        FAMILY,
        OTHER
    }

    /// How far it is.
    public enum State {
        RECEIVED,
        IN_PROGRESS,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
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
                1);
    }

    /// The citizen changed their mind; nobody has decided yet.
    Correction withdrawn(Instant now) {
        return switch (state) {
            case RECEIVED, IN_PROGRESS ->
                new Correction(
                        id,
                        number,
                        residentId,
                        requestedBy,
                        field,
                        wish,
                        State.WITHDRAWN,
                        requestedAt,
                        answerBy,
                        now,
                        version + 1);
            case ACCEPTED, REFUSED, WITHDRAWN -> throw new CorrectionRefused.Closed();
        };
    }
}
