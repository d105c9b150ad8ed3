package id.adminduk.application.vault;

import id.adminduk.application.catalogue.LocalText;
import java.time.Period;
import java.util.Set;

/// What a proof is, whatever a service calls it: one kept under one of these codes serves for the others too.
///
/// @param name empty for a kind that has no name of its own
/// @param validFor how long after it was handed in
record ProofKind(String kind, LocalText name, Set<String> codes, Period validFor) {
    ProofKind {
        codes = Set.copyOf(codes);
    }
}
