package id.adminduk.identity.search;

import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Officers of the whole district who search and search, audit entries and the books of seen records included; for the
/// bench. Each asks three times: nobody may see more than 200 records an hour.
public final class OfficerSearches {
    private final UUID run = UUID.randomUUID();
    private final SearchDesk desk;
    private final FieldCipher cipher;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private int searches;
    private int asked;
    private int refused;
    private int hits;

    public OfficerSearches(ApplicationContext context) {
        desk = context.getBean(SearchDesk.class);
        cipher = context.getBean(FieldCipher.class);
        jdbc = context.getBean(JdbcClient.class);
        json = context.getBean(JsonMapper.class);
    }

    public void ask(Map<String, ?> question) {
        var body = new HashMap<String, Object>(question);
        body.put("reason", "COUNTER");
        asked++;
        searches++;
        try {
            hits += desk.search(json.convertValue(body, SearchRequest.class), officer(searches / 3))
                    .items()
                    .size();
        } catch (SearchRefused.TooWide tooMany) {
            refused++;
        }
    }

    private CurrentUser officer(int number) {
        return new CurrentUser(run + " " + number, "bench", Set.of(Role.VERIFIER), RegionCode.of("13.05"), null, null);
    }

    public List<String> numbersOf(List<UUID> people) {
        return jdbc.sql("select id, nik_sealed from resident where id = any(:ids)")
                .param("ids", people.toArray(UUID[]::new))
                .query((row, _) -> cipher.open(
                        "resident", "nik_sealed", row.getObject("id", UUID.class), row.getBytes("nik_sealed")))
                .list();
    }

    /// What was asked since the last time, how much of it was refused, how many were found.
    public String tally() {
        var text = "%,d asked, %,d too wide, %.1f hits each"
                .formatted(asked, refused, (double) hits / Math.max(1, asked - refused));
        asked = refused = hits = 0;
        return text;
    }
}
