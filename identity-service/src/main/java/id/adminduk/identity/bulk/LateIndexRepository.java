package id.adminduk.identity.bulk;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Takes the indexes and references of some tables away while they are filled and puts them back before the
/// transaction ends: to sort everybody once costs a fraction of finding everybody's place. Whoever breaks a rule is
/// still refused, at the end, and then everything is as it was. Nobody else sees the tables meanwhile, so this is for a
/// registry that nobody uses yet.
@Repository
class LateIndexRepository {
    /// Primary keys stay: other tables refer to them. So do the indexes of the few of whom something is known, or is
    /// not yet: hardly anybody enters them, and to make one everybody is read. Each comes with its own definition.
    private static final String DEFINITIONS = """
        with filled (id) as (select name::regclass::oid from unnest(:tables::text[]) name)
        select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
               format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                   || case when contype = 'f' and convalidated then ' not valid' else '' end as back,
               case contype when 'f' then 2 else 1 end as turn
          from pg_constraint
         where conrelid in (select id from filled) and contype in ('f', 'u')
           and (contype = 'f' or not exists (select 1 from pg_constraint f where f.contype = 'f' and f.conindid = pg_constraint.conindid))
        union all
        select null, format('alter table %s validate constraint %I', conrelid::regclass, conname), 3
          from pg_constraint
         where conrelid in (select id from filled) and contype = 'f' and convalidated
        union all
        select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 1
          from pg_index
         where indrelid in (select id from filled)
           and not exists (select 1 from pg_constraint c where c.conindid = indexrelid)
           and (indisunique or pg_get_expr(indpred, indrelid) is null or pg_get_expr(indpred, indrelid) not like '%name_tokens IS NULL%'
                and pg_get_expr(indpred, indrelid) not like '%IS NOT NULL%')
         order by turn, back
        """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    LateIndexRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// @param away null where nothing is to be taken away: a reference comes back first and is checked afterwards
    private record Definition(@Nullable String away, Back back) {}

    /// @param turn what has the same turn may come back side by side: indexes, then references, then their checks
    record Back(int turn, String statement) {}

    /// The caller holds the transaction, in which the tables are filled.
    <T> T after(List<String> tables, Supplier<T> load) {
        var away = takeAway(tables);
        var loaded = load.get();
        away.forEach(back -> putBack(back.statement()));
        return loaded;
    }

    /// Answers what brings all of it back, in its order.
    List<Back> takeAway(List<String> tables) {
        template.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
        withoutHaste();
        var definitions = jdbc.sql(DEFINITIONS)
                .param("tables", tables.toArray(String[]::new))
                .query((row, _) ->
                        new Definition(row.getString("away"), new Back(row.getInt("turn"), row.getString("back"))))
                .list();
        for (var one : definitions.reversed()) {
            var away = one.away();
            if (away != null) template.execute(away);
        }
        return definitions.stream().map(Definition::back).toList();
    }

    void putBack(String statement) {
        withoutHaste();
        template.execute("set local enable_seqscan = on");
        template.execute(statement);
    }

    private void withoutHaste() {
        template.execute("set local statement_timeout = 0; set local lock_timeout = 0;"
                + " set local idle_in_transaction_session_timeout = 0; set local maintenance_work_mem = '192MB'");
    }
}
