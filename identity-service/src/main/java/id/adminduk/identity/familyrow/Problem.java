package id.adminduk.identity.familyrow;

import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.Line;
import id.adminduk.identity.familyrow.ProblemCode.Weight;

/// One fault: where, and which rule. Never what stands there.
public record Problem(long line, String column, ProblemCode code) {
    public static Problem of(Line line, Column column, ProblemCode code) {
        return new Problem(line.number(), column.title(), code);
    }

    public boolean keepsFamilyOut() {
        return code.weight() != Weight.WARNING;
    }
}
