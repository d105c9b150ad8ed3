package id.adminduk.identity.newpassword;

import id.adminduk.identity.lookup.RequestLimit;
import id.adminduk.identity.session.SignInPage;
import id.adminduk.kernel.problem.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The code from the phone and a new password, and what was wrong with them.
@Component
public class NewPasswordPage {
    /// One way to here.
    ///
    /// @param texts the prefix of its title and of its first sentence
    /// @param action where the form goes
    /// @param done where the browser goes with the new password
    public record Way(String texts, String action, String done) {}

    private final RequestLimit limit;
    private final SignInPage pages;

    NewPasswordPage(RequestLimit limit, SignInPage pages) {
        this.limit = limit;
        this.pages = pages;
    }

    /// @param id what the code belongs to
    public String show(Way way, UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("way", way);
        return pages.show("new-password", way.texts(), request, response, model);
    }

    /// Goes on once the password is set, or shows the page again.
    public String set(
            Way way, UUID id, Runnable setting, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            limit.count(request);
            setting.run();
        } catch (DomainException refused) {
            var wait = refused.retryAfter();
            if (wait != null) response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
            response.setStatus(refused.kind().status());
            model.addAttribute("refused", refused.code());
            return show(way, id, request, response, model);
        }
        return "redirect:" + way.done();
    }
}
