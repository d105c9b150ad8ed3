package id.adminduk.application.review;

import id.adminduk.application.catalogue.ServiceDefinition;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The codes an officer may give (domain.md 3.8); each has a sentence for the citizen.
final class ReasonCodes {
    private static final Set<String> ABOUT_AN_UPLOAD =
            Set.of("DOC_MISSING", "DOC_UNREADABLE", "DOC_NOT_ORIGINAL", "DOC_WRONG_PERSON");
    private static final Set<String> TO_FIX =
            Stream.concat(ABOUT_AN_UPLOAD.stream(), Stream.of("DATA_MISMATCH")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TO_REJECT = Stream.concat(
                    TO_FIX.stream(),
                    Stream.of(
                            "NOT_ELIGIBLE",
                            "OTHER_REGION",
                            "DUPLICATE_APPLICATION",
                            "NIK_INACTIVE",
                            "COURT_RULING_NEEDED"))
            .collect(Collectors.toUnmodifiableSet());

    private static final String ABOUT_A_FIELD = "DATA_MISMATCH";
    private static final String ABOUT_A_RULE = "NOT_ELIGIBLE";
    private static final Pattern POINTER = Pattern.compile("(/[A-Za-z0-9_-]{1,40}){1,8}");
    private static final Pattern RULE = Pattern.compile("[A-Za-z][A-Za-z0-9 ./()_-]{1,79}");

    private ReasonCodes() {}

    static void requireFixable(List<Reason> reasons, ServiceDefinition service, Form form) {
        require(reasons, TO_FIX, service, form);
    }

    static void requireFinal(List<Reason> reasons, ServiceDefinition service, Form form) {
        require(reasons, TO_REJECT, service, form);
    }

    private static void require(List<Reason> reasons, Set<String> allowed, ServiceDefinition service, Form form) {
        if (reasons.isEmpty())
            throw new ReasonsRefused(List.of(new FieldError("#/items", "field-required", "Say why.")));
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < reasons.size(); i++)
            errors.addAll(wrong("#/items/" + i, reasons.get(i), allowed, service, form));
        if (!errors.isEmpty()) throw new ReasonsRefused(errors);
    }

    private static List<FieldError> wrong(
            String at, Reason reason, Set<String> allowed, ServiceDefinition service, Form form) {
        var errors = new ArrayList<FieldError>();
        if (!allowed.contains(reason.code()))
            errors.add(new FieldError(at + "/code", "reason-unknown", "One of the published reason codes."));
        var requirement = reason.requirement();
        if (requirement == null ? ABOUT_AN_UPLOAD.contains(reason.code()) : !service.knows(requirement))
            errors.add(new FieldError(at + "/requirement", "requirement-unknown", "A requirement of this service."));
        var field = reason.field();
        if (field != null && !(reason.code().equals(ABOUT_A_FIELD) && names(field, service, form)))
            errors.add(new FieldError(at + "/field", "field-unknown", "With DATA_MISMATCH, a field of the form."));
        var rule = reason.rule();
        if (rule != null
                && !(reason.code().equals(ABOUT_A_RULE) && RULE.matcher(rule).matches()))
            errors.add(new FieldError(at + "/rule", "rule-invalid", "With NOT_ELIGIBLE, the name of a rule."));
        return errors;
    }

    /// A pointer to something the schema knows or the form has.
    private static boolean names(String field, ServiceDefinition service, Form form) {
        if (!POINTER.matcher(field).matches()) return false;
        if (!form.at(field).isMissingNode()) return true;
        var schema = service.formSchema();
        for (var name : field.substring(1).split("/", -1))
            schema = schema.path("properties").path(name);
        return !schema.isMissingNode();
    }
}
