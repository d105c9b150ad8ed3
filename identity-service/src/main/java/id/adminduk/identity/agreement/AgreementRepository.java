package id.adminduk.identity.agreement;

import id.adminduk.identity.agreement.Agreement.Block;
import id.adminduk.identity.agreement.Agreement.Suspicion;
import id.adminduk.identity.agreement.Agreement.Terms;
import id.adminduk.kernel.problem.StaleVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgreementRepository {
    private static final String SELECT = """
        select id, agency_id, agency_name, number, purpose, fields, daily_quota, valid_from, valid_until, blocked_at,
               blocked_reason, released_at, version
          from agreement
        """;

    private final JdbcClient jdbc;

    AgreementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Agreement agreement) {
        try {
            statement(agreement, """
                insert into agreement (id, agency_id, agency_name, number, purpose, fields, daily_quota, valid_from, valid_until,
                        version)
                values (:id, :agency, :name, :number, :purpose, string_to_array(:fields, ','), :quota, :from, :until, :version)
                """).update();
        } catch (DuplicateKeyException taken) {
            throw new AgreementRefused.NumberTaken();
        }
    }

    void update(Agreement changed) {
        var block = changed.block();
        try {
            int rows = statement(changed, """
                update agreement
                   set agency_name = :name, number = :number, purpose = :purpose, fields = string_to_array(:fields, ','),
                       daily_quota = :quota, valid_from = :from, valid_until = :until, blocked_at = :blockedAt,
                       blocked_reason = :blockedReason, released_at = :releasedAt, version = :version
                 where id = :id and agency_id = :agency and version = :version - 1
                """)
                    .param("blockedAt", block == null ? null : at(block.since()))
                    .param(
                            "blockedReason",
                            block == null ? null : block.reason().name())
                    .param("releasedAt", at(changed.releasedAt()))
                    .update();
            if (rows == 0) throw new StaleVersion();
        } catch (DuplicateKeyException taken) {
            throw new AgreementRefused.NumberTaken();
        }
    }

    /// Blocks unless something did already.
    ///
    /// @return whether this call did it
    boolean block(UUID id, Suspicion reason, Instant now) {
        return jdbc.sql("""
            update agreement set blocked_at = :now, blocked_reason = :reason, version = version + 1
             where id = :id and blocked_at is null
            """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("reason", reason.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Agreement> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(AgreementRepository::read)
                .optional();
    }

    /// Oldest first; a few in the life of an agency.
    List<Agreement> ofAgency(UUID agency) {
        return jdbc.sql(SELECT + " where agency_id = :agency order by valid_from")
                .param("agency", agency)
                .query(AgreementRepository::read)
                .list();
    }

    /// Agencies are tens, not thousands: the list has one page.
    List<Agreement> all() {
        return jdbc.sql(SELECT + " order by agency_name, valid_from limit 1000")
                .query(AgreementRepository::read)
                .list();
    }

    /// Lets nobody else give this agency an agreement until the transaction ends.
    void lockAgency(UUID agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:agency, 0))::text")
                .param("agency", "agreement:" + agency)
                .query(String.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(Agreement agreement, String sql) {
        var terms = agreement.terms();
        var fields = terms.fields().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        return jdbc.sql(sql)
                .param("id", agreement.id())
                .param("agency", agreement.agencyId())
                .param("name", terms.agencyName())
                .param("number", terms.number())
                .param("purpose", terms.purpose())
                .param("fields", fields)
                .param("quota", terms.dailyQuota())
                .param("from", terms.validFrom())
                .param("until", terms.validUntil())
                .param("version", agreement.version());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Agreement read(ResultSet row, int number) throws SQLException {
        var fields = (String[]) row.getArray("fields").getArray();
        var terms = new Terms(
                row.getString("agency_name"),
                row.getString("number"),
                row.getString("purpose"),
                Arrays.stream(fields).map(VerifiedField::valueOf).collect(Collectors.toSet()),
                row.getInt("daily_quota"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                terms,
                blockOf(row),
                moment(row, "released_at"),
                row.getLong("version"));
    }

    private static @Nullable Block blockOf(ResultSet row) throws SQLException {
        var since = moment(row, "blocked_at");
        return since == null ? null : new Block(since, Suspicion.valueOf(row.getString("blocked_reason")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
