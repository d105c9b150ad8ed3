package id.adminduk.application.assistance;

import id.adminduk.application.assistance.Proxy.Kind;
import id.adminduk.application.calendar.WorkCalendar;
import id.adminduk.application.residents.Registry;
import id.adminduk.application.residents.ResidentSummary;
import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.kernel.types.Nik;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What has to be said when the counter acts for somebody. A relative is looked up in the registry, so never inside a
/// transaction.
@Component
public class ProxyRules {
    private final Registry registry;
    private final WorkCalendar calendar;
    private final Clock clock;

    ProxyRules(Registry registry, WorkCalendar calendar, Clock clock) {
        this.registry = registry;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// The word as it is kept. Nothing said means that the resident came, as the counter always asks for.
    public Proxy checked(@Nullable Proxy said, Nik applicant) {
        if (said == null) return Proxy.IN_PERSON;
        var today = calendar.dayOf(clock.instant());
        var wrong = wrong(said, applicant, today);
        if (!wrong.isEmpty()) throw new ProxyRefused.Incomplete(wrong);
        var holder = said.holder();
        if (said.kind() == Kind.RELATIVE && holder != null && !areOneFamily(holder, applicant))
            throw new ProxyRefused.NoRelative();
        return said;
    }

    static List<FieldError> wrong(Proxy said, Nik applicant, LocalDate today) {
        var wrong = new ArrayList<FieldError>();
        if (said.kind() == null) wrong.add(new FieldError("#/proxy/kind", "field-required", "How somebody came."));
        boolean alone = said.kind() == Kind.PRESENT;
        boolean written = said.kind() == Kind.POWER_OF_ATTORNEY;
        if (alone == (said.holder() != null) || applicant.equals(said.holder()))
            wrong.add(new FieldError("#/proxy/holder", "proxy-holder", "Who came in the resident's place."));
        var letter = said.letter();
        if (written != (letter != null && !letter.isBlank()) || (letter != null && letter.length() > 60))
            wrong.add(new FieldError("#/proxy/letter", "proxy-letter", "The number of the F-1.07."));
        var given = said.givenOn();
        if (written != (given != null) || (given != null && given.isAfter(today)))
            wrong.add(new FieldError("#/proxy/givenOn", "proxy-date", "The date of the F-1.07."));
        if (!alone && !Boolean.TRUE.equals(said.consentShown()))
            wrong.add(new FieldError("#/proxy/consentShown", "proxy-consent", "Show what is done, and ask."));
        return wrong;
    }

    private boolean areOneFamily(Nik holder, Nik applicant) {
        Optional<UUID> one = family(holder);
        return one.isPresent() && one.equals(family(applicant));
    }

    private Optional<UUID> family(Nik nik) {
        return registry.find(nik.value())
                .filter(found -> found.status().equals("ACTIVE"))
                .map(ResidentSummary::familyId);
    }
}
