package id.adminduk.document.lifecycle;

import static id.adminduk.document.lifecycle.Documents.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.document.lifecycle.DocumentState.Issued;
import id.adminduk.document.lifecycle.DocumentState.Superseded;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private final Document next = Documents.numbered(5);

    @Test
    void theFirstVersionReplacesNothing() {
        var result = new Series(List.of(next)).issue(next.id(), NOW);
        assertThat(result.issued().state()).isEqualTo(new Issued(NOW));
        assertThat(result.replaced()).isNull();
        assertThat(result.overtaken()).isNull();
    }

    @Test
    void aNewerVersionPutsTheCurrentOneOutOfForce() {
        var current = Documents.issued(4);
        var replaced = new Series(List.of(Documents.superseded(3), current, next))
                .issue(next.id(), NOW)
                .replaced();
        assertThat(replaced).isEqualTo(current.supersede(next.id(), NOW));
    }

    @Test
    void aVersionThatComesTooLateIsBornSuperseded() {
        var newer = Documents.issued(6);
        var result = new Series(List.of(next, newer, Documents.superseded(4))).issue(next.id(), NOW);
        assertThat(result.issued().state()).isEqualTo(new Issued(NOW));
        assertThat(result.overtaken()).isNotNull();
        assertThat(result.overtaken().state()).isEqualTo(new Superseded(newer.id(), NOW));
        assertThat(result.overtaken().revision()).isEqualTo(3);
        assertThat(result.replaced()).isNull();
    }

    @Test
    void aRevokedNewerVersionStillOvertakes() {
        var result = new Series(List.of(next, Documents.revoked(6))).issue(next.id(), NOW);
        assertThat(result.overtaken()).isNotNull();
    }

    @Test
    void aNewerVersionThatOnlyHasItsNumberDoesNotOvertake() {
        var result = new Series(List.of(next, Documents.numbered(6))).issue(next.id(), NOW);
        assertThat(result.overtaken()).isNull();
    }

    @Test
    void aRevokedOlderVersionStaysRevoked() {
        assertThat(new Series(List.of(next, Documents.revoked(4)))
                        .issue(next.id(), NOW)
                        .replaced())
                .isNull();
    }

    @Test
    void aForeignDocumentIsNotIssued() {
        var series = new Series(List.of(next));
        assertThatThrownBy(() -> series.issue(UUID.randomUUID(), NOW)).isInstanceOf(RuntimeException.class);
    }
}
