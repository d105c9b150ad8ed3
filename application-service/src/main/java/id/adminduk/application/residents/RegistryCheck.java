package id.adminduk.application.residents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.types.RegionCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the registry says about the people in a form. Its coded findings are for an officer to weigh.
public sealed interface RegistryCheck permits BirthCheck, PeopleCheck {
    String NOT_REACHED = "REGISTRY_AWAY";

    /// The applicant is no parent, and no parent gave a power of attorney.
    String NOT_ENTITLED = "APPLICANT_NOT_ENTITLED";

    /// Somebody whom the case would make a resident may be one already.
    String MAY_BE_RESIDENT = "PERSON_MAY_BE_KNOWN";

    /// Another open case may be about the same person.
    String MAY_BE_IN_ANOTHER_CASE = "PERSON_IN_ANOTHER_CASE";

    /// The applicant signed in with a browser that has signed in many others lately (promises.md T01).
    String FROM_SHARED_BROWSER = "BROWSER_OF_MANY";

    /// Whoever came in the applicant's place has come for more than five residents lately (promises.md T01).
    String PROXY_OF_MANY = "PROXY_OF_MANY";

    /// Those who know the place did not answer, and the office went on without them (decision 0095).
    String NOT_ENDORSED_IN_TIME = "NOT_ENDORSED_IN_TIME";

    List<String> findings();

    /// The same with one more finding of our own.
    RegistryCheck with(String finding);

    /// The same with what the earlier check knew and the registry cannot know: how the case came in.
    default RegistryCheck keeping(@Nullable RegistryCheck before) {
        if (before == null) return this;
        return Stream.of(FROM_SHARED_BROWSER, PROXY_OF_MANY, NOT_ENDORSED_IN_TIME)
                .filter(before.findings()::contains)
                .reduce(this, RegistryCheck::with, (one, _) -> one);
    }

    /// Where the people of the case live: domicile decides which office is competent (domain.md 3.1).
    @Nullable
    RegionCode home();

    /// The korong there, as the family's address has it; not told where a home must not be found.
    @JsonIgnore
    @Nullable
    String korong();

    /// Whom the case is about, as far as the registry knows them.
    Set<UUID> people();

    /// Nothing to weigh.
    @JsonIgnore
    boolean isClean();

    /// Whether the applicant may not ask for this at all.
    @JsonIgnore
    default boolean refusesTheApplicant() {
        return findings().contains(NOT_ENTITLED);
    }

    /// Stands for an answer we did not get.
    @JsonIgnore
    default boolean isAway() {
        return findings().contains(NOT_REACHED);
    }

    /// Whether the registry owes an answer still: about the people, or about who may act for them.
    @JsonIgnore
    default boolean isUnanswered() {
        return isAway() || findings().contains(BirthCheck.NOT_CHECKED);
    }
}
