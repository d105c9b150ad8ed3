package id.adminduk.application.reason;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What an officer adds to coded reasons in their own words, for the applicant alone: it never leaves with a message,
/// an event or a tracking number.
@Component
public class OfficerNotes {
    private final OfficerNoteRepository notes;

    OfficerNotes(OfficerNoteRepository notes) {
        this.notes = notes;
    }

    /// @param since when the case came into the state the note explains
    public void write(UUID application, Instant since, String text) {
        notes.add(application, since, text);
    }

    public Optional<String> of(UUID application, Instant since) {
        return notes.find(application, since);
    }
}
