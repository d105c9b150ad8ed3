package id.adminduk.application.administration;

import id.adminduk.application.administration.SettingsDesk.Change;
import id.adminduk.application.administration.SettingsDesk.SettingView;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.IfMatch;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The office's settings of a service: seen by administrators and auditors, changed by administrators.
@RestController
@RequestMapping("/v1/services/{code}/settings")
class SettingsController {
    private final SettingsDesk desk;

    SettingsController(SettingsDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ResponseEntity<SettingView> show(@PathVariable String code) {
        return answer(desk.show(code));
    }

    @PutMapping
    ResponseEntity<SettingView> decide(
            @PathVariable String code, @Valid @RequestBody Change change, CurrentUser admin, IfMatch match) {
        return answer(desk.decide(code, change, match, admin));
    }

    private static ResponseEntity<SettingView> answer(SettingView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
