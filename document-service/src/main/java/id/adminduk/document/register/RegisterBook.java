package id.adminduk.document.register;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.RegionCode;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes entries into the register. Always inside the caller's transaction: a number exists if and only if its entry
/// does.
@Component
@EnableConfigurationProperties(RegisterProperties.class)
public class RegisterBook {
    private static final String TABLE = "register_entry";

    private final RegisterRepository entries;
    private final RegisterProperties properties;
    private final FieldCipher cipher;

    RegisterBook(RegisterRepository entries, RegisterProperties properties, FieldCipher cipher) {
        this.entries = entries;
        this.properties = properties;
        this.cipher = cipher;
    }

    /// The books an office keeps; their two-letter codes are configuration.
    public enum Volume {
        BIRTH_ON_TIME,
        BIRTH_LATE
    }

    /// An event to register; the content is the decided data as JSON and is sealed before it is stored.
    public record NewEntry(UUID applicationId, RegionCode region, Volume volume, String content) {}

    public record Entry(UUID id, RegisterNumber number) {}

    @Transactional(propagation = MANDATORY, readOnly = true)
    public boolean holds(UUID applicationId) {
        return entries.exists(applicationId);
    }

    /// Everything slow happens before the counter row is locked; the insert follows at once (promises.md R7).
    @Transactional(propagation = MANDATORY)
    public Entry enter(NewEntry event) {
        var id = UUID.randomUUID();
        byte[] content = cipher.seal(TABLE, "content", id, event.content());
        var office = event.region().kabupaten().value().replace(".", "");
        var place = entries.next(office, properties.codeOf(event.volume()), properties.sequence(), properties.zone());
        entries.add(id, event.applicationId(), place, content);
        return new Entry(id, place.number());
    }

    /// The entry is void and keeps its number.
    @Transactional(propagation = MANDATORY)
    public void cancel(UUID applicationId, String reason) {
        entries.cancel(applicationId, reason);
    }
}
