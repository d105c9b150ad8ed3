package id.adminduk.application.casefile;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casefile.CaseCheck.Question;
import id.adminduk.kernel.problem.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Answers identity-service whether a case lets an officer see a record.
@Hidden
@RestController
class CaseCheckController {
    private final CaseBook cases;

    CaseCheckController(CaseBook cases) {
        this.cases = cases;
    }

    @PostMapping("/internal/case-checks")
    CaseCheck check(@Valid @RequestBody Question question) {
        try {
            return CaseCheck.of(cases.get(question.caseId()), question);
        } catch (NotFound _) {
            return CaseCheck.UNKNOWN;
        }
    }
}
