package id.adminduk.identity.familycheck;

import id.adminduk.identity.familycheck.ProblemCode.Weight;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.Line;

/// One fault: where, and which rule. Never what stands there.
public record Problem(long line, String column, ProblemCode code) {
    static Problem of(Line line, Column column, ProblemCode code) {
        return new Problem(line.number(), column.title(), code);
    }

    boolean keepsFamilyOut() {
        return code.weight() != Weight.WARNING;
    }
}
