package id.adminduk.application.postmark;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.kernel.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Whether the applicant of a case was reached, for the officers who see it.
@RestController
class MessageStatusController {
    private final CaseBook cases;
    private final MessageStatusRepository messages;

    MessageStatusController(CaseBook cases, MessageStatusRepository messages) {
        this.cases = cases;
        this.messages = messages;
    }

    record Messages(List<MessageStatus> messages) {}

    @GetMapping("/v1/applications/{id}/messages")
    Messages of(@PathVariable UUID id, CurrentUser officer) {
        return new Messages(messages.of(cases.seenBy(id, officer).id()));
    }
}
