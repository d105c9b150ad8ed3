package id.adminduk.kernel.security;

import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Gives controllers the caller, the version to change and the idempotency key as plain arguments.
public final class CallerArguments implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == CurrentUser.class || type == IfMatch.class || type == IdempotencyKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        if (parameter.getParameterType() == CurrentUser.class) return currentUser();
        if (parameter.getParameterType() == IfMatch.class) return IfMatch.of(request.getHeader(HttpHeaders.IF_MATCH));
        return idempotencyKey(request);
    }

    private static CurrentUser currentUser() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            return CurrentUser.of(caller.getToken());
        }
        throw new InsufficientAuthenticationException("no token");
    }

    private static IdempotencyKey idempotencyKey(NativeWebRequest request) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        var pattern = servlet == null ? null : servlet.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var method = servlet == null ? "" : servlet.getMethod();
        var path = servlet == null ? "" : servlet.getRequestURI(); // two resources under one template are two requests
        return IdempotencyKey.of(
                client(), method + " " + pattern + " " + path, request.getHeader(IdempotencyKey.HEADER));
    }

    /// People share a client program, so the account tells them apart; before sign-in there is only the key itself.
    private static String client() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                ? Objects.requireNonNull(caller.getToken().getSubject())
                : "anonymous";
    }
}
