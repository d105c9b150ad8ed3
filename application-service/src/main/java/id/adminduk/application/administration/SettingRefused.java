package id.adminduk.application.administration;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// An office may promise less than the law only with a reason on record.
final class SettingRefused extends DomainException {
    SettingRefused() {
        super(
                Kind.UNPROCESSABLE,
                "promise-above-statutory",
                "More hours than the law gives need a reason.",
                List.of(new FieldError("#/reason", "field-required", "Say why the office needs longer.")));
    }
}
