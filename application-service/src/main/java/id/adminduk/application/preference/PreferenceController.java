package id.adminduk.application.preference;

import id.adminduk.application.post.Channel;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A citizen's own wishes. Before anything was chosen the version is 0.
@RestController
@RequestMapping("/v1/notifications/preferences")
class PreferenceController {
    private final PreferenceDesk desk;

    PreferenceController(PreferenceDesk desk) {
        this.desk = desk;
    }

    /// @param channels the ways besides the inbox, the one to be tried first in front
    /// @param quietFrom from when on what can wait waits, by the office's clock
    /// @param quietUntil until when
    record PreferencesView(
            @NotNull @Size(max = 4) List<Channel> channels,
            @NotNull Spoken language,
            @NotNull LocalTime quietFrom,
            @NotNull LocalTime quietUntil) {
        static PreferencesView of(Preferences chosen) {
            return new PreferencesView(
                    chosen.channels(),
                    chosen.language(),
                    chosen.quietHours().from(),
                    chosen.quietHours().until());
        }

        Preferences preferences() {
            return new Preferences(channels, language, new QuietHours(quietFrom, quietUntil));
        }
    }

    @GetMapping
    ResponseEntity<PreferencesView> get(CurrentUser citizen) {
        return answer(desk.get(personOf(citizen)));
    }

    @PutMapping
    ResponseEntity<PreferencesView> put(
            @Valid @RequestBody PreferencesView chosen, CurrentUser citizen, IfMatch match) {
        return answer(desk.put(personOf(citizen), chosen.preferences(), match.version()));
    }

    private static ResponseEntity<PreferencesView> answer(PreferenceDesk.Chosen chosen) {
        return ResponseEntity.ok().eTag(ETags.of(chosen.version())).body(PreferencesView.of(chosen.preferences()));
    }

    private static UUID personOf(CurrentUser citizen) {
        var person = citizen.personId();
        if (person == null) throw new NotFound();
        return person;
    }
}
