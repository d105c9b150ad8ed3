package id.adminduk.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class FailedRequestsTest {
    private static final int MOST = 3;

    private final FailedRequests filter =
            new FailedRequests(MOST, new Problems(JsonMapper.builder().build()));

    @Test
    void stopsAnAddressThatIsRefusedTooOften() throws Exception {
        for (int i = 0; i < MOST; i++)
            assertThat(ask("203.0.113.7", "/oauth2/token", 400)).isEqualTo(400);
        assertThat(ask("203.0.113.7", "/oauth2/token", 200)).isEqualTo(429);
        assertThat(ask("203.0.113.8", "/oauth2/token", 200)).as("a neighbour").isEqualTo(200);
        assertThat(ask("203.0.113.7", "/oauth2/jwks", 200))
                .as("no secret to guess")
                .isEqualTo(200);
    }

    @Test
    void rightRequestsNeverCount() throws Exception {
        for (int i = 0; i < 10 * MOST; i++)
            assertThat(ask("203.0.113.9", "/oauth2/token", 200)).isEqualTo(200);
    }

    @Test
    void ourOwnFaultsNeverCount() throws Exception {
        for (int i = 0; i < 2 * MOST; i++)
            assertThat(ask("203.0.113.10", "/oauth2/token", 503)).isEqualTo(503);
    }

    private int ask(String address, String path, int answer) throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        FilterChain next = (_, reached) -> ((HttpServletResponse) reached).setStatus(answer);
        filter.doFilter(request, response, next);
        return response.getStatus();
    }
}
