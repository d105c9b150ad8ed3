package id.adminduk.identity.usage;

import id.adminduk.identity.usage.Usage.Window;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The books: a line for each check, a counter for each agency and day, an audit entry for each batch.
@Repository
class LedgerRepository {
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    LedgerRepository(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /// The counter of a day, from nought where there is none yet; nobody else counts until the transaction ends.
    Usage lock(UUID agency, LocalDate day) {
        return jdbc.sql("""
            insert into verification_usage (agency_id, day, window_start) values (:agency, :day, 'epoch')
            on conflict (agency_id, day) do update set day = excluded.day
            returning granted, refused, misses, window_start, window_checks, window_misses, window_ordered, window_rising
            """)
                .param("agency", agency)
                .param("day", day)
                .query((row, _) -> usage(row))
                .single();
    }

    void save(UUID agency, LocalDate day, Usage usage) {
        var window = usage.window();
        jdbc.sql("""
            update verification_usage
               set granted = :granted, refused = :refused, misses = :misses, window_start = :start, window_checks = :checks,
                   window_misses = :windowMisses, window_ordered = :ordered, window_rising = :rising
             where agency_id = :agency and day = :day
            """)
                .param("granted", usage.granted())
                .param("refused", usage.refused())
                .param("misses", usage.misses())
                .param("start", window.start().atOffset(ZoneOffset.UTC))
                .param("checks", window.checks())
                .param("windowMisses", window.misses())
                .param("ordered", window.ordered())
                .param("rising", window.rising())
                .param("agency", agency)
                .param("day", day)
                .update();
    }

    /// Lines of one agency, with the entry in the audit chain that covers them.
    void add(List<Check> checks) {
        var batch = Check.newId(checks.getFirst().at());
        jdbc.sql("""
            insert into verification (id, agreement_id, batch_id, checked_at, resident_id, compared, matched)
            select id, agreement, :batch, at, resident, compared, matched
              from unnest(cast(:ids as uuid[]), cast(:agreements as uuid[]), cast(:times as timestamptz[]),
                          cast(:residents as uuid[]), cast(:compared as text[]), cast(:matched as text[]))
                   as line (id, agreement, at, resident, compared, matched)
            """)
                .param("batch", batch)
                .param("ids", column(checks, check -> check.id().toString()))
                .param(
                        "agreements",
                        column(checks, check -> check.agreement().id().toString()))
                .param("times", column(checks, check -> check.at().toString()))
                .param("residents", residents(checks))
                .param("compared", column(checks, Check::comparedText))
                .param("matched", column(checks, Check::matchedText))
                .update();
        var agreement = checks.getFirst().agreement();
        audit.record(new AuditEntry(
                checks.getFirst().client(),
                "AGENCY",
                null,
                "verification.checked",
                "verification-batch",
                batch.toString(),
                agreement.id().toString(),
                null,
                null,
                digest(checks)));
    }

    private static String[] column(List<Check> checks, Function<Check, String> value) {
        return checks.stream().map(value).toArray(String[]::new);
    }

    private static Object residents(List<Check> checks) {
        return checks.stream()
                .map(check ->
                        check.residentId() == null ? null : check.residentId().toString())
                .toArray(String[]::new);
    }

    /// SHA-256 over the lines in the order of their ids: whoever doubts a line computes it again.
    static String digest(List<Check> checks) {
        var text = checks.stream().map(Check::line).sorted().collect(Collectors.joining("\n"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Usage usage(ResultSet row) throws SQLException {
        return new Usage(
                row.getLong("granted"),
                row.getLong("refused"),
                row.getLong("misses"),
                new Window(
                        instant(row),
                        row.getInt("window_checks"),
                        row.getInt("window_misses"),
                        row.getInt("window_ordered"),
                        row.getInt("window_rising")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("window_start", OffsetDateTime.class).toInstant();
    }
}
