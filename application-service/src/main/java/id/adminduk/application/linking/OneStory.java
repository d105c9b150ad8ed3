package id.adminduk.application.linking;

import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Origin.Channel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether two cases about one event are one story told twice by those it belongs to, so that closing the second takes
/// nothing from anybody. Whatever is not plain stays with an officer, as a finding (domain.md 7.4).
final class OneStory {
    private static final List<String> MUST_AGREE = List.of("/child/sex", "/child/name");

    private OneStory() {}

    static boolean of(Application first, Application second) {
        return isTheirs(first, second) && MUST_AGREE.stream().allMatch(field -> agree(field, first, second));
    }

    /// A citizen's second case, where the first is theirs or about them; an institution's second, where a person of it
    /// has applied already. Two institutions, and the counter, are for an officer to weigh.
    private static boolean isTheirs(Application first, Application second) {
        var applied = first.origin().applicantId();
        return switch (second.origin().channel()) {
            case CITIZEN -> {
                var applicant = second.origin().applicantId();
                yield applicant != null && (applicant.equals(applied) || isAbout(applicant, first));
            }
            case PARTNER -> first.origin().channel() != Channel.PARTNER && isAbout(applied, second);
            case COUNTER -> false;
        };
    }

    private static boolean isAbout(@Nullable UUID person, Application application) {
        var check = application.check();
        return person != null && check != null && check.people().contains(person);
    }

    /// What one of them does not say is no contradiction.
    private static boolean agree(String field, Application first, Application second) {
        var one = first.form().at(field).asString("").strip();
        var other = second.form().at(field).asString("").strip();
        return one.isEmpty() || other.isEmpty() || one.equalsIgnoreCase(other);
    }
}
