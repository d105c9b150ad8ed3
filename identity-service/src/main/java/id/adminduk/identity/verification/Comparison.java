package id.adminduk.identity.verification;

import id.adminduk.identity.agreement.VerifiedField;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What came out of one check, field by field.
record Comparison(Map<VerifiedField, Outcome> outcomes) {

    /// All an agency is ever told about a field.
    enum Outcome {
        MATCH,
        NO_MATCH,
        NOT_ALLOWED
    }

    Comparison {
        outcomes = Map.copyOf(outcomes);
    }

    /// Compares what the agreement allows. A NIK nobody has is compared with nobody in particular: the same work, and
    /// nothing agrees.
    static Comparison of(Claim claim, Set<VerifiedField> allowed, OnFile file, boolean known) {
        var outcomes = new EnumMap<VerifiedField, Outcome>(VerifiedField.class);
        for (var field : claim.asked()) {
            if (!allowed.contains(field)) outcomes.put(field, Outcome.NOT_ALLOWED);
            else outcomes.put(field, claim.agrees(field, file) && known ? Outcome.MATCH : Outcome.NO_MATCH);
        }
        return new Comparison(outcomes);
    }

    Set<VerifiedField> with(Outcome outcome) {
        var fields = EnumSet.noneOf(VerifiedField.class);
        outcomes.forEach((field, what) -> {
            if (what == outcome) fields.add(field);
        });
        return fields;
    }
}
