package id.adminduk.identity.intake;

import id.adminduk.identity.newcomer.Newcomer;
import id.adminduk.identity.newcomer.NewcomerGuard;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.registration.NumberedWork;
import id.adminduk.identity.registration.RegistrationBook;
import id.adminduk.kernel.crypto.Confidential;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the one effect of an application's service; an application is registered once, a refused one may come back.
@Component
public class Effects {
    private final Map<String, Effect<?>> byService = new HashMap<>();
    private final Confidential confidential;
    private final Validator validator;
    private final NumberedWork numbered;
    private final RegistrationBook book;
    private final NewcomerGuard guard;
    private final JsonMapper json;
    private final Clock clock;

    Effects(
            List<Effect<?>> effects,
            Confidential confidential,
            Validator validator,
            NumberedWork numbered,
            RegistrationBook book,
            NewcomerGuard guard,
            JsonMapper json,
            Clock clock) {
        for (var effect : effects) {
            for (var service : effect.services()) {
                var other = byService.put(service, effect);
                if (other != null) throw new IllegalStateException("two effects serve " + service);
            }
        }
        this.confidential = confidential;
        this.validator = validator;
        this.numbered = numbered;
        this.book = book;
        this.guard = guard;
        this.json = json;
        this.clock = clock;
    }

    /// Services without an effect are others' business: a lost card, a photo.
    boolean serve(String service) {
        return byService.containsKey(service);
    }

    /// What to do in the transaction; the form is opened now. A form that cannot be read brings the case back to an
    /// officer instead of getting lost.
    public Runnable decisionOn(ApprovedApplication application) {
        return decision(Objects.requireNonNull(byService.get(application.service())), application);
    }

    private <F> Runnable decision(Effect<F> effect, ApprovedApplication application) {
        var form = read(application, effect.form());
        return () -> {
            if (book.registered(application)) return;
            if (form.isPresent()) decide(effect, application, form.get());
            else book.refuse(application, List.of("REPORT_UNREADABLE"), clock.instant());
        };
    }

    private <F> void decide(Effect<F> effect, ApprovedApplication application, F form) {
        var awaited = numbered.run(() -> effect.decide(application, form));
        if (awaited.isEmpty()) return;
        book.await(application, awaited, clock.instant());
        guard.remember(application.applicationId(), effect.newcomers(form), clock.instant());
    }

    /// Whom an application would make residents, as far as its form tells.
    public List<Newcomer> newcomers(String service, JsonNode form) {
        var effect = byService.get(service);
        return effect == null ? List.of() : newcomers(effect, form);
    }

    private <F> List<Newcomer> newcomers(Effect<F> effect, JsonNode form) {
        try {
            var told = json.treeToValue(form, effect.form());
            return validator.validate(told).isEmpty() ? effect.newcomers(told) : List.of();
        } catch (JacksonException unfinished) {
            return List.of();
        }
    }

    private <F> Optional<F> read(ApprovedApplication application, Class<F> type) {
        try {
            var form = confidential.open(application.applicationId(), application.confidential(), type);
            return validator.validate(form).isEmpty() ? Optional.of(form) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
