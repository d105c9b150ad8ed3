package id.adminduk.partner.report;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// The report breaks rules: 422 with every wrong field. The code is that of the first broken format rule, otherwise
/// `validation-failed`.
public final class ReportRefused extends DomainException {
    public ReportRefused(List<FieldError> errors) {
        super(Kind.UNPROCESSABLE, codeOf(errors), "Some fields are wrong; see errors.", errors);
    }

    private static String codeOf(List<FieldError> errors) {
        return errors.stream()
                .map(FieldError::code)
                .filter(code -> code.endsWith("-invalid"))
                .findFirst()
                .orElse("validation-failed");
    }
}
