package id.adminduk.document.issuance;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import id.adminduk.document.issuance.ChangedRegistry.Cards;
import id.adminduk.document.lifecycle.DocumentKind;
import id.adminduk.document.lifecycle.DocumentState.RevocationReason;
import id.adminduk.document.lifecycle.RevocationDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes the paper of a cancelled akta out of force, and its entry in the book (domain.md 3.3, CANCEL). Of births only:
/// this office prints no other akta yet.
@Component
class CancelledAkta {
    private final RevocationDesk desk;

    CancelledAkta(RevocationDesk desk) {
        this.desk = desk;
    }

    @Transactional(propagation = MANDATORY)
    void revoke(ChangedRegistry change, Cards told) {
        var form = told.form();
        var subjects = told.subjects();
        if (form == null || subjects == null || !form.path("akta").asString("").equals("BIRTH")) return;
        var reason = form.path("basis").asString("").equals("COURT")
                ? RevocationReason.COURT_DECISION
                : RevocationReason.WRONG_DATA;
        subjects.forEach(child ->
                desk.revokeAll(DocumentKind.AKTA_KELAHIRAN, child.residentId(), reason, change.applicationId()));
    }
}
