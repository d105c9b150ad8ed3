package id.adminduk.kernel.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/// The language a reader chose on a page, by `?lang=id` or `?lang=en`: many phones speak English to people who do not.
/// A cookie that names nobody keeps it for all pages of the office; a wrong value means nothing.
public final class LanguageChoice extends OncePerRequestFilter {
    static final String COOKIE = "adminduk_lang";

    private static final String PARAMETER = "lang";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        asked(request)
                .ifPresent(chosen -> response.addHeader(
                        HttpHeaders.SET_COOKIE, cookie(chosen, request).toString()));
        chain.doFilter(request, response);
    }

    /// What this request asks for, else what an earlier one chose; empty when nobody chose.
    static Optional<Language> in(HttpServletRequest request) {
        return asked(request).or(() -> {
            var kept = WebUtils.getCookie(request, COOKIE);
            return named(kept == null ? null : kept.getValue());
        });
    }

    /// The address of this page in the other language, relative to itself.
    public static String linkToOther(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .replaceQueryParam(PARAMETER, Language.of(request).other().code())
                .build()
                .toUriString();
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null || !query.contains(PARAMETER + "=")
                ? Optional.empty()
                : named(request.getParameter(PARAMETER));
    }

    private static Optional<Language> named(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findAny();
    }

    private static ResponseCookie cookie(Language chosen, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, chosen.code())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }
}
