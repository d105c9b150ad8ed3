package id.adminduk.kernel.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageChoiceTest {
    private final LanguageChoice choice = new LanguageChoice();

    @ParameterizedTest
    @CsvSource(textBlock = """
        # asked, kept, the browser's header, answered
               ,     ,                         , INDONESIAN
               ,     , en-GB,                    ENGLISH
               ,     , 'fr, en;q=0.5',           ENGLISH
               ,     , '***',                    INDONESIAN
               , id  , en-GB,                    INDONESIAN
               , en  ,                         , ENGLISH
        id     , en  , en-GB,                    INDONESIAN
        en     , id  , id-ID,                    ENGLISH
        EN     ,     , id-ID,                    INDONESIAN
        fr     , en  , id-ID,                    ENGLISH
               , fr  , en,                       ENGLISH
        """)
    void whatWasChosenCountsMoreThanWhatTheBrowserPrefers(
            @Nullable String asked, @Nullable String kept, @Nullable String header, Language answered) {
        assertThat(Language.of(request(asked, kept, header))).isEqualTo(answered);
    }

    @Test
    void aChoiceIsKeptForAllPages() throws ServletException, IOException {
        var response = answerTo(request("id", null, "en"));
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("adminduk_lang=id; Path=/; Max-Age=31536000;")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void whatIsNoChoiceIsNotKept() throws ServletException, IOException {
        for (var asked : new String[] {null, "fr", "id; Path=/elsewhere"})
            assertThat(answerTo(request(asked, null, "en")).getHeader("Set-Cookie"))
                    .as(asked)
                    .isNull();
    }

    @Test
    void theOtherLanguageIsTheSamePage() {
        var request = request(null, "en", null);
        assertThat(LanguageChoice.linkToOther(request)).isEqualTo("?lang=id");
        request.setQueryString("state=a%20b&lang=en&scope=openid");
        assertThat(LanguageChoice.linkToOther(request)).contains("state=a%20b", "scope=openid", "lang=id");
    }

    private MockHttpServletResponse answerTo(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        choice.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest request(
            @Nullable String asked, @Nullable String kept, @Nullable String header) {
        var request = new MockHttpServletRequest("GET", "/login");
        if (asked != null) {
            request.setQueryString("lang=" + asked);
            request.addParameter("lang", asked);
        }
        if (kept != null) request.setCookies(new Cookie(LanguageChoice.COOKIE, kept));
        if (header != null) request.addHeader("Accept-Language", header);
        return request;
    }
}
