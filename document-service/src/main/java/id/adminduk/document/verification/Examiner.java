package id.adminduk.document.verification;

import id.adminduk.document.verification.FileCheck.Verdict;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what a code or a file is worth. A file is judged by the fingerprint of the issued one, before anything in it is
/// believed.
@Component
class Examiner {
    private final VerificationQueries queries;

    Examiner(VerificationQueries queries) {
        this.queries = queries;
    }

    Verification examine(String code) {
        return queries.byCode(code).orElse(Verification.UNKNOWN);
    }

    /// @param code of the QR code on the paper, when the visitor came from its page
    FileCheck examine(byte[] file, @Nullable String code) {
        var prints = FilePrints.of(file);
        var all = new ArrayList<>(prints.beginnings());
        all.add(prints.whole());
        var known = queries.byFingerprint(all);
        for (var issued : known) {
            boolean otherPaper = code != null && !code.equals(issued.code());
            if (issued.sha256().equals(prints.whole()) && !otherPaper) return FileCheck.genuine(issued.document());
        }
        if (!known.isEmpty())
            return FileCheck.of(Verdict.MODIFIED, known.getFirst().document());
        if (code == null) return FileCheck.of(Verdict.UNKNOWN, null);
        var claimed = examine(code);
        return claimed.equals(Verification.UNKNOWN)
                ? FileCheck.of(Verdict.UNKNOWN, null)
                : FileCheck.of(Verdict.MODIFIED, claimed);
    }
}
