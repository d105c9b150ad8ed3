package id.adminduk.identity.bulk;

import id.adminduk.identity.numbering.NumberKind;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// Rows by COPY, many times quicker than inserts; the caller holds the transaction.
@Repository
public class BulkRepository {
    private static final String UNIQUE_VIOLATION = "23505";

    /// In the order of their references.
    static final List<String> TABLES =
            List.of("resident", "resident_history", "family", "family_history", "membership", "marriage");

    private final DataSource database;
    private final JdbcTemplate template;
    private final LateIndexRepository indexes;

    BulkRepository(DataSource database, JdbcTemplate template, LateIndexRepository indexes) {
        this.database = database;
        this.template = template;
        this.indexes = indexes;
    }

    /// Whether so many would be most of the registry.
    public boolean isSmallBeside(int more) {
        var few = template.queryForObject(
                "select count(*) from (select from resident limit ?) few", Integer.class, more / 4 + 1);
        return few != null && few <= more / 4;
    }

    /// All of a first load in the caller's transaction; indexes are made when everybody is there.
    public <T> T fill(Supplier<T> writes) {
        return indexes.after(TABLES, writes);
    }

    /// The cards in it keep the rules already: the database looks at them no second time.
    ///
    /// The commit does not wait for the disk: should the database fall over, a batch is gone whole, with the
    /// mark how far its run has come, and any later commit that waits brings it along. References are looked up by
    /// index, that to the small table of regions too.
    public void write(CopyBatch batch) {
        template.execute("set local statement_timeout = 0; set local adminduk.bulk = 'on';"
                + " set local adminduk.load = '" + batch.origin().caseId()
                + "'; set local synchronous_commit = off; set local enable_seqscan = off");
        batch.tables().forEach(this::copy);
    }

    private void copy(CopyTable table) {
        if (table.isEmpty()) return;
        var connection = DataSourceUtils.getConnection(database);
        try {
            send(table, connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.sql()));
        } catch (SQLException refused) {
            throw failure("copy into " + table.name() + " refused", refused);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void send(CopyTable table, CopyIn copy) throws SQLException {
        try {
            var rows = table.rows();
            copy.writeToCopy(rows.bytes(), 0, rows.size());
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    /// A number somebody took meanwhile can be told from other failures.
    private static RuntimeException failure(String what, SQLException refused) {
        return UNIQUE_VIOLATION.equals(refused.getSQLState())
                ? new DuplicateKeyException(what, refused)
                : new IllegalStateException(what, refused);
    }

    /// Makes the counters go on after serials given elsewhere.
    public void advance(NumberKind kind, Consumer<ObjIntConsumer<String>> lastSerials) {
        template.execute("set local statement_timeout = 0");
        template.execute("create temporary table given (kind text, prefix text, last smallint)");
        var given = new CopyTable("given", "kind prefix last:INT2");
        lastSerials.accept((prefix, last) -> given.add(new MapSqlParameterSource("kind", kind.name())
                .addValue("prefix", prefix)
                .addValue("last", last)));
        copy(given);
        template.execute("""
            insert into number_counter (kind, prefix, last) select kind, prefix, last from given order by prefix collate "C"
            on conflict (kind, prefix) do update set last = greatest(number_counter.last, excluded.last)
            """);
        template.execute("drop table given");
    }

    /// Tells the planner what came in, of what is searched by; the rest the database looks at in its own time.
    public void analyze() {
        template.execute("set local statement_timeout = 0");
        template.execute("""
            analyze resident (id, nik_index, name, name_tokens, sex, birth_date, mother_id, father_id, region_code, status, marital_status),
                family (id, kk_index, region_code, head_id, status), membership, marriage, number_counter
            """);
    }
}
