package id.adminduk.partner.status;

import static id.adminduk.partner.status.EventStatus.DONE;
import static id.adminduk.partner.status.EventStatus.IN_REVIEW;
import static id.adminduk.partner.status.EventStatus.NEEDS_FIX;
import static id.adminduk.partner.status.EventStatus.RECEIVED;
import static id.adminduk.partner.status.EventStatus.REFUSED;
import static id.adminduk.partner.status.EventStatus.WAITING_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Set<String> BOTH = Set.of("AKTA_KELAHIRAN", "KK");

    @Test
    void followsTheOffice() {
        var progress = received(Set.of())
                .moved(WAITING_NAME, List.of(), 1)
                .moved(IN_REVIEW, List.of(), 2)
                .moved(NEEDS_FIX, List.of("DOC_UNREADABLE"), 3);
        assertThat(progress.status()).isEqualTo(NEEDS_FIX);
        assertThat(progress.reasons()).containsExactly("DOC_UNREADABLE");
    }

    @Test
    void anOlderFactChangesNothing() {
        var progress = received(Set.of()).moved(IN_REVIEW, List.of(), 5);
        assertThat(progress.moved(WAITING_NAME, List.of(), 4)).isSameAs(progress);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "DONE", "DUPLICATE_SUSPECTED"})
    void theEndIsTheEnd(EventStatus end) {
        var progress = new Progress(UUID.randomUUID(), UUID.randomUUID(), "LP-1", end, List.of(), 5, NOW, Set.of());
        assertThat(progress.moved(IN_REVIEW, List.of(), 9)).isSameAs(progress);
        assertThat(progress.closed(NOW, 9, NOW)).isSameAs(progress);
        assertThat(progress.settled(NOW.plusSeconds(99))).isSameAs(progress);
    }

    @Test
    void isDoneWhenClosedWithItsDocuments() {
        assertThat(received(BOTH).closed(NOW, 7, NOW).status()).isEqualTo(DONE);
        assertThat(received(BOTH).settled(NOW).status()).isEqualTo(RECEIVED);
    }

    @Test
    void waitsForALateDocumentButNotForEver() {
        var closed = received(Set.of("AKTA_KELAHIRAN")).closed(NOW, 7, NOW);
        assertThat(closed.status()).isEqualTo(RECEIVED);
        assertThat(closed.settled(NOW.plusSeconds(29)).status()).isEqualTo(RECEIVED);
        assertThat(closed.settled(NOW.plusSeconds(31)).status()).isEqualTo(DONE);
    }

    @Test
    void noticesAreNamedForTheirStatus() {
        assertThat(WAITING_NAME.noticeType()).isEqualTo("partner-event.waiting-name");
        assertThat(REFUSED.noticeType()).isEqualTo("partner-event.refused");
    }

    private static Progress received(Set<String> documents) {
        return new Progress(UUID.randomUUID(), UUID.randomUUID(), "LP-1", RECEIVED, List.of(), -1, null, documents);
    }
}
