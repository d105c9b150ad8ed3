package id.adminduk.identity.token;

import id.adminduk.kernel.crypto.BlindIndex;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Another random-looking name for each program of somebody else, so that two of them cannot put together what each
/// knows of a person (OpenID Connect Core 8.1).
@Component
class PairwiseSubject {
    private final BlindIndex index;

    PairwiseSubject(BlindIndex index) {
        this.index = index;
    }

    String of(String subject, String clientId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(index.of("pairwise-subject", clientId + " " + subject));
    }
}
