package id.adminduk.document.lifecycle;

import static id.adminduk.document.lifecycle.Documents.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.document.lifecycle.DocumentState.Issued;
import id.adminduk.document.lifecycle.DocumentState.RevocationReason;
import id.adminduk.document.lifecycle.DocumentState.Revoked;
import id.adminduk.document.lifecycle.DocumentState.Superseded;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTest {
    private static final UUID NEWER = UUID.randomUUID();

    @Test
    void issuesWhatIsNumbered() {
        var issued = Documents.numbered(1).issue(NOW);
        assertThat(issued.state()).isEqualTo(new Issued(NOW));
        assertThat(issued.issuedAt()).isEqualTo(NOW);
        assertThat(issued.revision()).isEqualTo(2);
    }

    @Test
    void supersedesWhatIsIssuedAndRemembersWhenThatWas() {
        var superseded = Documents.issued(1).supersede(NEWER, NOW.plusSeconds(5));
        assertThat(superseded.state()).isEqualTo(new Superseded(NEWER, NOW.plusSeconds(5)));
        assertThat(superseded.issuedAt()).isEqualTo(NOW);
    }

    @Test
    void revokesWhatIsOrWasInForce() {
        assertThat(Documents.issued(1)
                        .revoke(RevocationReason.COURT_DECISION, NOW)
                        .state())
                .isEqualTo(new Revoked(RevocationReason.COURT_DECISION, NOW));
        assertThat(Documents.superseded(1).revoke(RevocationReason.FRAUD, NOW).state())
                .isInstanceOf(Revoked.class);
    }

    static Stream<Document> alreadyOut() {
        return Stream.of(Documents.issued(1), Documents.superseded(1), Documents.revoked(1));
    }

    @ParameterizedTest
    @MethodSource("alreadyOut")
    void refusesToIssueTwice(Document document) {
        assertThatThrownBy(() -> document.issue(NOW)).isInstanceOf(Document.NotInForce.class);
    }

    static Stream<Document> notInForce() {
        return Stream.of(Documents.numbered(1), Documents.superseded(1), Documents.revoked(1));
    }

    @ParameterizedTest
    @MethodSource("notInForce")
    void refusesToSupersedeWhatIsNotInForce(Document document) {
        assertThatThrownBy(() -> document.supersede(NEWER, NOW)).isInstanceOf(Document.NotInForce.class);
    }

    static Stream<Document> nothingToRevoke() {
        return Stream.of(Documents.numbered(1), Documents.revoked(1));
    }

    @ParameterizedTest
    @MethodSource("nothingToRevoke")
    void refusesToRevokeWhatNobodyHoldsOrWhatIsRevoked(Document document) {
        assertThatThrownBy(() -> document.revoke(RevocationReason.FRAUD, NOW)).isInstanceOf(Document.NotInForce.class);
    }
}
