package id.adminduk.application.review;

import id.adminduk.application.catalogue.ServiceDefinition;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private ReasonCodes() {}

    static void requireFixable(List<Reason> reasons, ServiceDefinition service) {
        require(reasons, TO_FIX, service);
    }

    static void requireFinal(List<Reason> reasons, ServiceDefinition service) {
        require(reasons, TO_REJECT, service);
    }

    private static void require(List<Reason> reasons, Set<String> allowed, ServiceDefinition service) {
        if (reasons.isEmpty())
            throw new ReasonsRefused(List.of(new FieldError("#/items", "field-required", "Say why.")));
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < reasons.size(); i++) {
            var reason = reasons.get(i);
            if (!allowed.contains(reason.code()))
                errors.add(new FieldError(
                        "#/items/" + i + "/code", "reason-unknown", "One of the published reason codes."));
            var requirement = reason.requirement();
            if (requirement == null ? ABOUT_AN_UPLOAD.contains(reason.code()) : !service.knows(requirement))
                errors.add(new FieldError(
                        "#/items/" + i + "/requirement", "requirement-unknown", "A requirement of this service."));
        }
        if (!errors.isEmpty()) throw new ReasonsRefused(errors);
    }
}
