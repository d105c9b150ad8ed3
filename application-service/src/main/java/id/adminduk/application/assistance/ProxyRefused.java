package id.adminduk.application.assistance;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way a word somebody acts on does not do.
abstract sealed class ProxyRefused extends DomainException {
    private ProxyRefused(String code, String detail, List<FieldError> errors) {
        super(Kind.UNPROCESSABLE, code, detail, errors);
    }

    static final class Incomplete extends ProxyRefused {
        Incomplete(List<FieldError> errors) {
            super("proxy-invalid", "Say who came, and on what word.", errors);
        }
    }

    /// Who is on another card, and who is unknown, look the same.
    static final class NoRelative extends ProxyRefused {
        NoRelative() {
            super(
                    "proxy-not-a-relative",
                    "Only somebody of the same family card acts without a power of attorney.",
                    List.of(new FieldError("#/proxy/holder", "proxy-not-a-relative", "Ask for F-1.07.")));
        }
    }
}
