package id.adminduk.application;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// The SQL this thread sends until it is closed: a statement more is a decision, not an accident.
public final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    private final Thread mine = Thread.currentThread();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    public static Statements listen() {
        var statements = new Statements();
        statements.start();
        LOG.addAppender(statements);
        LOG.setLevel(Level.DEBUG);
        LOG.setAdditive(false);
        return statements;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var text = event.getFormattedMessage().replaceAll("\\s+", " ");
        if (Thread.currentThread() == mine && text.startsWith("Executing prepared SQL statement")) sent.add(text);
    }

    public List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        LOG.detachAppender(this);
        LOG.setLevel(null);
        LOG.setAdditive(true);
    }
}
