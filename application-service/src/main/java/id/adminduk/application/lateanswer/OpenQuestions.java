package id.adminduk.application.lateanswer;

import id.adminduk.application.residents.RegistryCheck;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Cases filed without the registry's word, which it still owes. They wait in the database, so that nothing is lost
/// with a process.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OpenQuestions {
    private final QuestionRepository questions;

    OpenQuestions(QuestionRepository questions) {
        this.questions = questions;
    }

    /// Notes a case whose check is not the registry's full answer; does nothing for any other.
    public void keep(UUID application, RegistryCheck check, Instant now) {
        if (check.isUnanswered()) questions.add(application, now);
    }
}
