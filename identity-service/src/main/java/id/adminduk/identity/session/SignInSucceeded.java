package id.adminduk.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// After the password: on to where the browser was going, or first to the second factor.
@Component
public class SignInSucceeded implements AuthenticationSuccessHandler {
    private final Visitor visitor;

    SignInSucceeded(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        response.sendRedirect(Visitor.owesSecondFactor(who) ? "/login/code" : visitor.destination(request, response));
    }
}
