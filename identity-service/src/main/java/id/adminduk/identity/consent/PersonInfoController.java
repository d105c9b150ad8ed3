package id.adminduk.identity.consent;

import id.adminduk.identity.account.AccountDirectory;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.problem.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// What a program learns of its user (OpenID Connect Core 5.3): what its sign-in was allowed and the person still
/// agrees to, asked of the registry anew each time, and noted for the person.
@Hidden
@RestController
class PersonInfoController {
    private final OAuth2AuthorizationService authorizations;
    private final ConsentDesk consents;
    private final AccountDirectory accounts;
    private final ResidentRepository residents;
    private final FamilyRepository families;

    PersonInfoController(
            OAuth2AuthorizationService authorizations,
            ConsentDesk consents,
            AccountDirectory accounts,
            ResidentRepository residents,
            FamilyRepository families) {
        this.authorizations = authorizations;
        this.consents = consents;
        this.accounts = accounts;
        this.residents = residents;
        this.families = families;
    }

    @RequestMapping(
            path = "/userinfo",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<PersonInfo> info(JwtAuthenticationToken caller) {
        var token = caller.getToken();
        var sub = Objects.requireNonNull(token.getSubject());
        var signIn = Optional.ofNullable(token.getClaimAsString("sid"))
                .flatMap(id -> Optional.ofNullable(authorizations.findById(id)))
                .orElseThrow(NotFound::new);
        var info = consents.inForce(UUID.fromString(signIn.getPrincipalName()), signIn.getRegisteredClientId())
                .map(consent -> told(sub, signIn, consent))
                .orElseGet(() -> PersonInfo.nothingOf(sub));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(info);
    }

    private PersonInfo told(String sub, OAuth2Authorization signIn, Consent consent) {
        var shared = shared(signIn.getAuthorizedScopes(), consent);
        if (shared.isEmpty()) return PersonInfo.nothingOf(sub);
        var account = accounts.find(consent.subject()).orElseThrow(NotFound::new);
        var person = residents.find(account.personId()).orElseThrow(NotFound::new);
        var family = families.familyOf(person.id()).orElse(null);
        consents.looked(consent, person.id(), claimsOf(shared));
        return PersonInfo.of(sub, shared, person, family, account.phone());
    }

    private static Set<SharedScope> shared(Set<String> allowed, Consent consent) {
        var shared = EnumSet.noneOf(SharedScope.class);
        SharedScope.in(allowed).stream()
                .filter(scope -> consent.scopes().contains(scope.scope()))
                .forEach(shared::add);
        return shared;
    }

    private static List<String> claimsOf(Set<SharedScope> shared) {
        return shared.stream().flatMap(scope -> scope.claims().stream()).toList();
    }
}
