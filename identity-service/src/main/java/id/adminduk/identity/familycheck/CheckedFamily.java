package id.adminduk.identity.familycheck;

import id.adminduk.identity.family.Household;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.Line;
import id.adminduk.identity.familyrow.Problem;
import id.adminduk.identity.familyrow.ProblemCode;
import id.adminduk.identity.familyrow.ProblemCode.Weight;
import id.adminduk.identity.marriage.Marriage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of one card and what became of them: a household, unless a problem keeps it out.
public record CheckedFamily(
        List<Line> lines, @Nullable Household household, List<Marriage> marriages, List<Problem> problems) {

    public CheckedFamily {
        lines = List.copyOf(lines);
        marriages = List.copyOf(marriages);
        problems = List.copyOf(problems);
    }

    /// A card whose rows may be kept until somebody has a real number.
    public boolean quarantined() {
        return problems.stream().anyMatch(problem -> problem.code().weight() == Weight.QUARANTINED);
    }

    /// Left out after all, for numbers the registry knows already.
    public CheckedFamily without(List<Problem> found) {
        var all = Stream.concat(problems.stream(), found.stream()).toList();
        return new CheckedFamily(lines, null, List.of(), all);
    }

    /// The problem that somebody may be in an open case, who would come in twice.
    public Problem waiting(int row) {
        return Problem.of(lines.get(row), Column.NAMA, ProblemCode.PERSON_IN_OPEN_CASE);
    }

    /// The problem that a number is taken, at the row that carries it.
    public Problem taken(int row, Column column) {
        return Problem.of(lines.get(row), column, column == Column.NIK ? ProblemCode.NIK_TAKEN : ProblemCode.KK_TAKEN);
    }
}
