package id.adminduk.application.bench;

import id.adminduk.application.Reports;
import id.adminduk.kernel.crypto.FieldCipher;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// Cases of many years, nearly all of them closed, through the service's own tables: the form of what still waits can
/// be
/// opened, that of the others is never asked for.
final class CaseFill {
    private static final int WAITING = 5000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final FieldCipher cipher;

    private CaseFill(SingleConnectionDataSource owner, FieldCipher cipher) {
        this.template = new JdbcTemplate(owner);
        this.jdbc = JdbcClient.create(template);
        this.cipher = cipher;
    }

    /// Nothing where there are so many already. Past the service's pool, which gives up on long statements.
    static void fill(BenchOffice office, int cases) {
        var owner = new SingleConnectionDataSource(office.database(), true);
        try {
            new CaseFill(owner, office.get(FieldCipher.class)).fill(cases);
        } finally {
            owner.destroy();
        }
    }

    private void fill(int cases) {
        long known =
                jdbc.sql("select count(*) from application").query(Long.class).single();
        if (known < cases) {
            insert("CLOSED", known + 1, cases - WAITING);
            insert("SUBMITTED", cases - WAITING + 1L, cases - 2000);
            insert("VERIFIED", cases - 1999L, cases - 200);
            insert("RETURNED", cases - 199L, cases);
        } else if (hasPapers()) {
            return; // filled before
        }
        history();
        seal();
        for (var table : List.of("application", "application_history", "attachment"))
            template.execute("vacuum analyze " + table);
    }

    private boolean hasPapers() {
        return jdbc.sql("select exists (select 1 from attachment)")
                .query(Boolean.class)
                .single();
    }

    /// A case every two minutes for years; what waits was handed in lately.
    private void insert(String state, long first, long last) {
        boolean closed = state.equals("CLOSED");
        jdbc.sql("""
            insert into application (id, service, service_version, channel, region_code, applicant_id, tracking_no, form, opened_at, state,
                                     state_at, verifier, reasons, submitted_at, promised_at, version)
            select gen_random_uuid(), (array['BIRTH','DEATH','KK-NEW','KTP-NEW','MOVE-OUT'])[1 + n % 5], 1, 'CITIZEN',
                   '13.05.' || lpad((1 + n % 17)::text, 2, '0') || '.200' || (1 + (n / 17) % 6), gen_random_uuid(),
                   'B-' || n, decode(repeat('00', 600), 'hex'), at, :state, at,
                   case when :state = 'VERIFIED' then 'OFFICER:verifier-' || n % 20 end,
                   case when :state = 'RETURNED' then '[{"code":"MOTHER_UNKNOWN"}]'::jsonb else '[]'::jsonb end,
                   at, at + interval '24 hours', 3
              from (select n, now() - make_interval(mins => (case when :closed then 2 * (:last - n) + 3000 else (:last - n) / 2 end)::int) as at
                      from generate_series(:first, :last) n) cases
            """)
                .param("state", state)
                .param("closed", closed)
                .param("first", first)
                .param("last", last)
                .update();
    }

    private void history() {
        jdbc.sql("""
            insert into application_history (application_id, command, from_state, to_state, actor, reasons, at, version)
            select a.id, step.command, step.from_state, step.to_state, step.actor, '[]', a.submitted_at, step.version
              from application a
             cross join (values ('OPEN', null, 'DRAFT', 'CITIZEN:bench', 0), ('FILL', 'DRAFT', 'DRAFT', 'CITIZEN:bench', 1),
                                ('SUBMIT', 'DRAFT', 'SUBMITTED', 'CITIZEN:bench', 2))
                        as step (command, from_state, to_state, actor, version)
             where not exists (select 1 from application_history h where h.application_id = a.id)
            """).update();
        jdbc.sql("""
            insert into attachment (id, application_id, requirement, state, display_name, content_type, size_bytes, blob, uploaded_by, uploaded_at)
            select gen_random_uuid(), a.id, 'PAPER_' || chr(64 + n), 'CURRENT', '\\x01', 'image/jpeg', 200000, 'none', 'bench', a.submitted_at
              from application a cross join generate_series(1, 3) n
             where a.state in ('SUBMITTED', 'VERIFIED', 'RETURNED')
               and not exists (select 1 from attachment o where o.application_id = a.id)
            """).update();
    }

    private void seal() {
        var form = JSON.writeValueAsString(Reports.complete());
        var waiting = jdbc.sql("select id from application where state in ('SUBMITTED', 'VERIFIED', 'RETURNED')")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        template.batchUpdate(
                "update application set form = ? where id = ?",
                waiting.stream()
                        .map(id -> new Object[] {cipher.seal("application", "form", id, form), id})
                        .toList());
    }
}
