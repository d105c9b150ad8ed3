package id.adminduk.application.assistance;

import id.adminduk.application.assistance.ProxyRepository.Kept;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// On whose word the counter opened a case: the applicant sees it too.
@RestController
class ProxyController {
    private final Proxies proxies;

    ProxyController(Proxies proxies) {
        this.proxies = proxies;
    }

    /// @param officer told to officers only
    record ProxyView(
            Proxy.Kind kind,
            @Nullable String letter,
            @Nullable LocalDate givenOn,
            @Nullable String officer,
            Instant keptAt) {
        static ProxyView of(Kept kept, boolean named) {
            return new ProxyView(
                    kept.kind(), kept.letter(), kept.givenOn(), named ? kept.officer() : null, kept.keptAt());
        }

        @Override
        public String toString() {
            return "ProxyView[" + kind + "]";
        }
    }

    @GetMapping("/v1/applications/{id}/proxy")
    ResponseEntity<ProxyView> show(@PathVariable UUID id, CurrentUser user) {
        var kept = proxies.of(id, user).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ProxyView.of(kept, !user.has(Role.CITIZEN)));
    }
}
