package id.adminduk.application.residents;

import feign.FeignException;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.ServiceDefinition;
import id.adminduk.application.form.Form;
import id.adminduk.application.residents.PeopleCheck.Person;
import id.adminduk.application.residents.ResidentClient.KnownRequest;
import id.adminduk.application.residents.ResidentClient.NewcomerRequest;
import id.adminduk.application.residents.ResidentClient.SummaryRequest;
import id.adminduk.kernel.problem.NotFound;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Asks the registry about the people in a form. Never called inside a transaction.
@Component
public class Registry {
    private static final int MOST_PEOPLE = 20;
    private static final Set<String> MAKES_RESIDENTS =
            Set.of(Catalogue.BIRTH, "BIO-NEW", "SKTT", "MOVE-IN", "MOVE-BACK");

    private final ResidentClient residents;

    Registry(ResidentClient residents) {
        this.residents = residents;
    }

    /// What the registry knows, and whether somebody of the case may be a resident, or in another open case; the answer
    /// says so when it cannot be asked now.
    ///
    /// @param applicant none where a partner reported it
    public RegistryCheck ask(UUID application, ServiceDefinition service, Form form, @Nullable UUID applicant) {
        var check = ask(service, form, applicant);
        if (check.isAway() || !MAKES_RESIDENTS.contains(service.code())) return check;
        var like = residents.check(new NewcomerRequest(application, service.code(), form.tree()));
        if (like.residents() > 0) check = check.with(RegistryCheck.MAY_BE_RESIDENT);
        return like.cases() > 0 ? check.with(RegistryCheck.MAY_BE_IN_ANOTHER_CASE) : check;
    }

    private RegistryCheck ask(ServiceDefinition service, Form form, @Nullable UUID applicant) {
        if (service.code().equals(Catalogue.BIRTH)) return ask(BirthReport.of(form), service.code(), applicant);
        try {
            var check = PeopleCheck.of(service.people().stream()
                    .flatMap(pointer -> named(pointer, form.at(pointer)))
                    .limit(MOST_PEOPLE)
                    .toList());
            var owner = service.appliedBy();
            if (owner == null) return check;
            return objection(check.namedAt(owner), service.code(), applicant)
                    .map(check::with)
                    .orElse(check);
        } catch (RegistryAway _) {
            return PeopleCheck.NOT_ASKED;
        }
    }

    /// The same for a birth, whose people are asked about together; [BirthCheck#AWAY] when they cannot be now.
    public BirthCheck ask(BirthReport report) {
        return BirthCheckRequest.of(report)
                .map(this::ask)
                .orElse(report.foundling() == null ? BirthCheck.UNKNOWN_MOTHER : BirthCheck.UNKNOWN_GUARDIAN);
    }

    /// The same, and whether this applicant may report the birth: a parent, or who takes in a foundling, or whom one of
    /// them gave a power of attorney (domain.md 3.3, BIRTH).
    ///
    /// @param applicant none where a partner reported it
    public BirthCheck ask(BirthReport report, String service, @Nullable UUID applicant) {
        var check = ask(report);
        return objection(check.people(), service, applicant).map(check::with).orElse(check);
    }

    /// Why this applicant may not ask for something about these people: none of them, and without a power of attorney.
    private Optional<String> objection(Set<UUID> owners, String service, @Nullable UUID applicant) {
        if (applicant == null || owners.isEmpty() || owners.contains(applicant)) return Optional.empty();
        var answers = owners.stream()
                .map(owner -> residents.check(new ActingCheck.Request(applicant, owner, service)))
                .toList();
        if (answers.stream().anyMatch(ActingCheck::isGranted)) return Optional.empty();
        boolean away = answers.stream().anyMatch(ActingCheck::isAway);
        return Optional.of(away ? BirthCheck.NOT_CHECKED : RegistryCheck.NOT_ENTITLED);
    }

    /// Who has this number; nobody for a number that can be none.
    public Optional<ResidentSummary> find(String nik) {
        try {
            return Optional.of(residents.summary(new SummaryRequest(nik)));
        } catch (FeignException.NotFound | FeignException.BadRequest | FeignException.UnprocessableEntity nobody) {
            return Optional.empty();
        }
    }

    /// What it knows of an applicant already, as far as the applicant may see it.
    public KnownOfApplicant knownOf(UUID application, UUID applicant) {
        try {
            return residents.known(new KnownRequest(application, applicant));
        } catch (FeignException.NotFound nobody) {
            throw new NotFound();
        }
    }

    private BirthCheck ask(BirthCheckRequest request) {
        try {
            return residents.check(request);
        } catch (FeignException.BadRequest | FeignException.UnprocessableEntity unreadable) {
            return BirthCheck.UNREADABLE;
        }
    }

    /// One person, or each of a list; whom another district keeps this registry does not know.
    private Stream<Person> named(String pointer, JsonNode field) {
        if (field.isArray())
            return IntStream.range(0, field.size()).boxed().flatMap(i -> named(pointer + "/" + i, field.get(i)));
        var nik = field.path("nik").asString("");
        if (nik.isEmpty() || field.path("elsewhere").asBoolean(false)) return Stream.of();
        return Stream.of(find(nik).map(found -> Person.of(pointer, found)).orElseGet(() -> Person.unknown(pointer)));
    }
}
