package id.adminduk.application.form;

import id.adminduk.kernel.problem.DomainException.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules of one service's form. Most services have them as a schema; a service with more to say has a class of its
/// own.
public interface ServiceRules {
    String service();

    /// The form as it is kept: every way of leaving a field empty becomes one.
    Form tidy(Form form);

    /// What is wrong with the fields that are there: enough for a draft.
    List<FieldError> wrong(Form form, LocalDate today);

    /// What is wrong or missing: a form without any of it can be submitted.
    List<FieldError> wrongOrMissing(Form form, LocalDate today);

    /// What makes two cases one and the same event (promises.md R4); none where the same thing may happen again.
    @Nullable
    String naturalKey(Form form);
}
