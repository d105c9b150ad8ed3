package id.adminduk.application.postmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MessageRetentionIT extends RunningService {
    @Autowired
    private MessageRetention retention;

    @Test
    void whatEndedAYearAgoIsForgotten() {
        var old = endedBefore(Duration.ofDays(366));
        var young = endedBefore(Duration.ofDays(364));
        retention.forget();
        assertThat(isKept(old)).isFalse();
        assertThat(isKept(young)).isTrue();
    }

    private UUID endedBefore(Duration age) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into message (id, source_key, notice, channel, state, recipient, next_try, created_at, expires_at, ended_at)
            values (:id, :key, 'code', 'SMS', 'EXPIRED', :recipient, :then, :then, :then, :then)
            """)
                .param("id", id)
                .param("key", "retention/" + id)
                .param("recipient", new byte[] {1})
                .param("then", Instant.now().minus(age).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private boolean isKept(UUID id) {
        return jdbc.sql("select exists (select 1 from message where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
