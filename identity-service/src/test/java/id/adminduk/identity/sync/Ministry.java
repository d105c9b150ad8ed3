package id.adminduk.identity.sync;

import id.adminduk.identity.syncanswer.Answer;
import id.adminduk.identity.syncanswer.Answer.Given;
import id.adminduk.identity.syncanswer.Answer.Outcome;
import id.adminduk.identity.syncanswer.AnswerBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The national side in tests: gets what is pending, and says what it thinks of a case.
public final class Ministry {
    private final AnswerBook book;
    private final SyncDesk desk;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    public Ministry(ApplicationContext context) {
        this.book = context.getBean(AnswerBook.class);
        this.desk = context.getBean(SyncDesk.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    /// Takes everything that is pending, as a batch nobody else numbers.
    public void collect() {
        transaction.executeWithoutResult(_ -> desk.batch(1_000_000, 10_000));
    }

    /// The entry of the case that waits for our word.
    public UUID entryOf(UUID caseId) {
        return jdbc.sql("select id from sync_entry where case_id = :id and state <> 'CONFIRMED' order by created_at"
                        + " desc limit 1")
                .param("id", caseId)
                .query(UUID.class)
                .single();
    }

    /// The first digits of the numbers the case waits for.
    public List<String> asked(UUID caseId) {
        return jdbc.sql("select kind || ' ' || prefix from number_request where case_id = :id and state = 'WANTED'"
                        + " order by kind, prefix")
                .param("id", caseId)
                .query(String.class)
                .list();
    }

    public void confirm(UUID caseId, String... numbers) {
        collect();
        var entry = entryOf(caseId);
        var requests = jdbc.sql("select id from number_request where entry_id = :id order by kind, prefix, id")
                .param("id", entry)
                .query(UUID.class)
                .list();
        var given = new ArrayList<Given>();
        for (int index = 0; index < numbers.length; index++) given.add(new Given(requests.get(index), numbers[index]));
        answer(new Answer(entry, Outcome.CONFIRMED, null, given, null));
    }

    public void refuse(UUID caseId, String reason) {
        collect();
        answer(new Answer(entryOf(caseId), Outcome.REFUSED, reason, null, null));
    }

    public void land(UUID caseId, @Nullable LocalDate on) {
        collect();
        var entry = jdbc.sql("select id from sync_entry where case_id = :id and service = 'MOVE-OUT'")
                .param("id", caseId)
                .query(UUID.class)
                .single();
        answer(new Answer(entry, Outcome.LANDED, null, null, on));
    }

    private void answer(Answer answer) {
        book.take(List.of(answer), _ -> true);
    }
}
