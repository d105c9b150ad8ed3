package id.adminduk.application.birth;

import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.form.FieldErrors;
import id.adminduk.application.form.Form;
import id.adminduk.application.form.ServiceRules;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A birth's form has a type and rules of its own: partners send it, parents complete it.
@Component
class BirthForms implements ServiceRules {
    private final FieldErrors schema;

    BirthForms(Catalogue catalogue) {
        this.schema = new FieldErrors(catalogue.get(Catalogue.BIRTH).formSchema());
    }

    @Override
    public String service() {
        return Catalogue.BIRTH;
    }

    @Override
    public Form tidy(Form form) {
        return Form.of(BirthReport.of(form));
    }

    @Override
    public List<FieldError> wrong(Form form, LocalDate today) {
        var unreadable = schema.structure(form.withoutNulls());
        return unreadable.isEmpty() ? BirthRules.wrong(BirthReport.of(form), today) : unreadable;
    }

    @Override
    public List<FieldError> wrongOrMissing(Form form, LocalDate today) {
        var unreadable = schema.structure(form.withoutNulls());
        return unreadable.isEmpty() ? BirthRules.wrongOrMissing(BirthReport.of(form), today) : unreadable;
    }

    @Override
    public @Nullable String naturalKey(Form form) {
        return BirthReport.of(form).naturalKey();
    }
}
