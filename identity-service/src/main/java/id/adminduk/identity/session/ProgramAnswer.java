package id.adminduk.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Sends the browser back to the program without a code, and tells the program why (RFC 6749 4.1.2.1, RFC 9207).
public final class ProgramAnswer {
    private ProgramAnswer() {}

    /// To the program that asks now; its address has been checked before.
    public static void refuse(HttpServletRequest request, HttpServletResponse response, String error, String issuer)
            throws IOException {
        var address = request.getParameter("redirect_uri");
        if (address == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.sendRedirect(refusal(address, error, request.getParameter("state"), issuer));
    }

    public static String refusal(String address, String error, @Nullable String asked, String issuer) {
        var answer = UriComponentsBuilder.fromUriString(address)
                .queryParam("error", "{error}")
                .queryParam("iss", "{iss}");
        var state = Optional.ofNullable(asked).orElse("");
        if (!state.isEmpty()) answer.queryParam("state", "{state}");
        return answer.encode()
                .build(Map.of("error", error, "iss", issuer, "state", state))
                .toString();
    }
}
