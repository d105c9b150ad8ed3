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
        var progress = received()
                .moved(WAITING_NAME, List.of(), 1)
                .moved(IN_REVIEW, List.of(), 2)
                .moved(NEEDS_FIX, List.of("DOC_UNREADABLE"), 3);
        assertThat(progress.status()).isEqualTo(NEEDS_FIX);
        assertThat(progress.reasons()).containsExactly("DOC_UNREADABLE");
    }

    @Test
    void anOlderFactChangesNothing() {
        var progress = received().moved(IN_REVIEW, List.of(), 5);
        assertThat(progress.moved(WAITING_NAME, List.of(), 4)).isSameAs(progress);
    }

    @Test
    void theSameSaidAgainChangesNothing() {
        var progress = received().moved(NEEDS_FIX, List.of("DOC_UNREADABLE"), 5);
        assertThat(progress.moved(NEEDS_FIX, List.of("DOC_UNREADABLE"), 6)).isSameAs(progress);
        assertThat(progress.moved(NEEDS_FIX, List.of("DOC_MISSING"), 6).reasons())
                .containsExactly("DOC_MISSING");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "DONE", "DUPLICATE_SUSPECTED"})
    void theEndIsTheEnd(EventStatus end) {
        var progress = new Progress(UUID.randomUUID(), UUID.randomUUID(), "LP-1", end, List.of(), 5, NOW);
        assertThat(progress.moved(IN_REVIEW, List.of(), 9)).isSameAs(progress);
        assertThat(progress.closed(NOW, 9)).isSameAs(progress);
        assertThat(progress.settled(BOTH, NOW.plusSeconds(99))).isSameAs(progress);
        assertThat(progress.awaitsDocuments()).isFalse();
    }

    @Test
    void isDoneWhenClosedWithItsDocuments() {
        var closed = received().closed(NOW, 7);
        assertThat(closed.awaitsDocuments()).isTrue();
        assertThat(closed.settled(BOTH, NOW).status()).isEqualTo(DONE);
        assertThat(received().settled(BOTH, NOW).status()).isEqualTo(RECEIVED);
    }

    @Test
    void waitsForALateDocumentButNotForEver() {
        var closed = received().closed(NOW, 7);
        var akta = Set.of("AKTA_KELAHIRAN");
        assertThat(closed.settled(akta, NOW).status()).isEqualTo(RECEIVED);
        assertThat(closed.settled(akta, NOW.plusSeconds(29)).status()).isEqualTo(RECEIVED);
        assertThat(closed.settled(akta, NOW.plusSeconds(31)).status()).isEqualTo(DONE);
    }

    @Test
    void noticesAreNamedForTheirStatus() {
        assertThat(WAITING_NAME.noticeType()).isEqualTo("partner-event.waiting-name");
        assertThat(REFUSED.noticeType()).isEqualTo("partner-event.refused");
    }

    @Test
    void oldNewsOfAClosingStillWaitsForItsDocuments() {
        var progress = received();
        var heard = NOW.plusSeconds(3600);
        var closed = progress.after(new OfficeFact.Closed(progress.id(), 7), heard);
        assertThat(closed.settled(Set.of(), heard).awaitsDocuments()).isTrue();
    }

    private static Progress received() {
        return new Progress(UUID.randomUUID(), UUID.randomUUID(), "LP-1", RECEIVED, List.of(), -1, null);
    }
}
