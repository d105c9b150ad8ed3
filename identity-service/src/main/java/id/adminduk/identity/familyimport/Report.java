package id.adminduk.identity.familyimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.adminduk.identity.familyrow.ProblemCode;
import id.adminduk.identity.familyrow.ProblemCode.Weight;
import id.adminduk.identity.familystore.ReportRepository;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The problems of a file as CSV, one a line, with a sentence in Indonesian and one in English; no value of a person is
/// in it.
@Component
class Report {
    private static final int PAGE = 1000;
    private static final ResourceBundle INDONESIAN = ResourceBundle.getBundle("family-file", Locale.ROOT);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("family-file", Locale.ENGLISH);

    private final ReportRepository problems;

    Report(ReportRepository problems) {
        this.problems = problems;
    }

    void write(UUID file, OutputStream out) {
        try (var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord("line", "column", "code", "weight", "id", "en");
            var page = problems.after(file, 0, PAGE);
            while (!page.isEmpty()) {
                for (var one : page) {
                    var problem = one.problem();
                    var code = problem.code();
                    csv.writeRecord(
                            Long.toString(problem.line()),
                            problem.column(),
                            code.code(),
                            code.weight() == Weight.WARNING ? "warning" : "problem",
                            indonesian(code),
                            english(code));
                }
                page = problems.after(file, page.getLast().number(), PAGE);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    static String indonesian(ProblemCode code) {
        return INDONESIAN.getString(code.code());
    }

    static String english(ProblemCode code) {
        return ENGLISH.getString(code.code());
    }
}
