package id.adminduk.document.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What comparing a file with the issued ones says. Only [Verdict#GENUINE] is good news.
///
/// @param document the document the file is, or was made from
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileCheck(Verdict verdict, boolean valid, @Nullable Verification document) {

    enum Verdict {
        /// Byte for byte the issued file, in force.
        GENUINE,
        /// Byte for byte an issued file that was replaced or revoked.
        GENUINE_NOT_CURRENT,
        /// Begins as an issued file and was changed afterwards, or is not the file its QR code belongs to.
        MODIFIED,
        UNKNOWN
    }

    static FileCheck of(Verdict verdict, @Nullable Verification document) {
        return new FileCheck(verdict, verdict == Verdict.GENUINE, document);
    }

    static FileCheck genuine(Verification document) {
        var current = document.status() == Verification.Status.ACTIVE;
        return of(current ? Verdict.GENUINE : Verdict.GENUINE_NOT_CURRENT, document);
    }
}
