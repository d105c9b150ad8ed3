package id.adminduk.identity.consent;

import id.adminduk.identity.client.ClientKind;
import id.adminduk.identity.client.StoredClient;
import id.adminduk.identity.session.ProgramAnswer;
import id.adminduk.identity.session.SignInPage;
import id.adminduk.identity.session.Visitor;
import id.adminduk.kernel.AdmindukProperties;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who asks, what for in plain words, yes or no.
@Hidden
@Controller
@RequestMapping("/login/consent")
class ConsentPageController {
    private static final String PAGE = "redirect:/login/consent";
    private static final String HOME = "redirect:/";

    /// What the browser came for.
    private record Question(
            RegisteredClient client,
            Set<String> scopes,
            String redirect,
            @Nullable String state) {
        /// Sent along with the answer, so that nobody agrees to what another tab asked meanwhile.
        String words() {
            return client.getClientId() + " " + String.join(" ", new TreeSet<>(scopes));
        }
    }

    private final RegisteredClientRepository clients;
    private final ConsentDesk desk;
    private final Visitor visitor;
    private final SignInPage pages;
    private final String issuer;

    ConsentPageController(
            RegisteredClientRepository clients,
            ConsentDesk desk,
            Visitor visitor,
            SignInPage pages,
            AdmindukProperties properties) {
        this.clients = clients;
        this.desk = desk;
        this.visitor = visitor;
        this.pages = pages;
        this.issuer = properties.publicAddress();
    }

    @GetMapping
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        var question = questionIn(request, response);
        if (question.isEmpty()) return HOME;
        var client = question.get().client();
        model.addAttribute("program", client.getClientName());
        model.addAttribute("publisher", StoredClient.publisherOf(client));
        model.addAttribute(
                "scopes",
                SharedScope.in(question.get().scopes()).stream()
                        .map(SharedScope::scope)
                        .toList());
        model.addAttribute("question", question.get().words());
        return pages.show("consent", "consent", request, response, model);
    }

    @PostMapping
    String decide(
            @RequestParam String question,
            @RequestParam boolean allowed,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = questionIn(request, response);
        if (asked.isEmpty()) return HOME;
        if (!asked.get().words().equals(question)) return PAGE;
        if (!allowed)
            return "redirect:"
                    + ProgramAnswer.refusal(
                            asked.get().redirect(), "access_denied", asked.get().state(), issuer);
        var client = asked.get().client().getClientId();
        desk.give(Visitor.subjectOf(who), client, asked.get().scopes());
        return "redirect:" + visitor.destination(request, response);
    }

    private Optional<Question> questionIn(HttpServletRequest request, HttpServletResponse response) {
        return visitor.asked("client_id", request, response)
                .flatMap(name -> Optional.ofNullable(clients.findByClientId(name)))
                .filter(client -> StoredClient.kindOf(client) == ClientKind.LINKED_APP)
                .map(client -> new Question(
                        client,
                        ConsentGate.scopesIn(
                                visitor.asked("scope", request, response).orElse(null)),
                        visitor.asked("redirect_uri", request, response)
                                .orElseGet(() ->
                                        client.getRedirectUris().iterator().next()),
                        visitor.asked("state", request, response).orElse(null)));
    }
}
