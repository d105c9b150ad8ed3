package id.adminduk.identity.token;

import id.adminduk.kernel.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/// Refuses an access token whose sign-in has ended (promises.md S13). Machines' tokens belong to no sign-in.
@Component
public class LiveTokens {
    private final RevocationRepository revocations;
    private final Problems problems;

    LiveTokens(RevocationRepository revocations, Problems problems) {
        this.revocations = revocations;
        this.problems = problems;
    }

    /// Stands behind the check of the token itself.
    public void check(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken shown
                && shown.getToken().getClaimAsString(TokenClaims.SIGN_IN) instanceof String signIn
                && revocations.contains(signIn)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, 401, "token-revoked", null);
            return;
        }
        next.doFilter(request, response);
    }
}
