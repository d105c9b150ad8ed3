package id.adminduk.kernel.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.DPoPProofJwtDecoderFactory;
import org.springframework.security.oauth2.jwt.DPoPProofReplayValidator;
import org.springframework.security.oauth2.server.resource.authentication.DPoPAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.DPoPAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.DPoPAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/// Tokens bound to a key (RFC 9449): each request carries a proof made for it with that key, half a minute old at most
/// and good once, whichever copy of the service it is shown to. Proofs name the public address, for that is what the
/// client called.
final class BoundTokens {
    static final String INVALID_PROOF = "invalid_dpop_proof";

    private static final String SCHEME = "DPoP ";

    private final DPoPAuthenticationConverter reader = new DPoPAuthenticationConverter();
    private final DPoPAuthenticationProvider proofs;
    private final String publicAddress;

    /// @param tokens checks the token itself
    /// @param seen the proofs shown so far
    BoundTokens(AuthenticationManager tokens, SeenProofs seen, String publicAddress) {
        this.publicAddress = publicAddress;
        var checks = new DPoPProofJwtDecoderFactory();
        checks.setJwtValidatorFactory(DPoPProofJwtDecoderFactory.createDefaultJwtValidatorFactory(
                List.of(new DPoPProofReplayValidator(seen))));
        proofs = new DPoPAuthenticationProvider(tokens);
        proofs.setDPoPProofVerifierFactory(checks);
    }

    static boolean areShownIn(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /// A missing proof is an invalid request to Spring Security, an invalid proof to RFC 9449.
    static boolean isAboutTheProof(AuthenticationException failure) {
        if (!(failure instanceof OAuth2AuthenticationException refused)) return false;
        var error = refused.getError().getErrorCode();
        return INVALID_PROOF.equals(error) || OAuth2ErrorCodes.INVALID_REQUEST.equals(error);
    }

    /// Our services show each other plain tokens, so `/internal/**` knows no other.
    AuthenticationFilter filter(AuthenticationFailureHandler refused) {
        var filter = new AuthenticationFilter((AuthenticationManager) proofs::authenticate, this::read);
        filter.setRequestMatcher(
                request -> areShownIn(request) && !request.getRequestURI().startsWith("/internal/"));
        filter.setSuccessHandler((_, _, _) -> {});
        filter.setFailureHandler(refused);
        filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
        return filter;
    }

    private @Nullable Authentication read(HttpServletRequest request) {
        if (!(reader.convert(request) instanceof DPoPAuthenticationToken shown)) return null;
        return new DPoPAuthenticationToken(
                shown.getAccessToken(),
                shown.getDPoPProof(),
                shown.getMethod(),
                publicAddress + request.getRequestURI());
    }
}
