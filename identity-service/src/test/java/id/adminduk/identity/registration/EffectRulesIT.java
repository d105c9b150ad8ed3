package id.adminduk.identity.registration;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/// The table of domain.md 3.6, row by row: a service, its form, and what the cards show afterwards, or the refusal.
@RegistryTest
class EffectRulesIT {
    private static final Pattern NAME = Pattern.compile("nik:(\\w+)");
    private static final Pattern RAW = Pattern.compile("raw:(\\w+)");

    private static final ClassPathResource TABLE = new ClassPathResource("effect-rules.txt");

    @Autowired
    private ApplicationContext context;

    private Casework cases;
    private House amir;
    private House tuo;

    @BeforeEach
    void households() {
        cases = new Casework(context);
        amir = cases.with(house(
                "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
                "Rosni F 1970 ISTRI KAWIN_TERCATAT",
                "Budi M 1992 ANAK BELUM_KAWIN",
                "Cici F 2015 ANAK BELUM_KAWIN",
                "Mande F 1938 MERTUA CERAI_MATI"));
        tuo = cases.with(house(
                "Yusuf M 1990 KEPALA_KELUARGA CERAI_HIDUP_TERCATAT",
                "Kecil M 2018 ANAK BELUM_KAWIN",
                "Dewi F 1995 FAMILI BELUM_KAWIN",
                "Remaja F 2009-11-30 FAMILI BELUM_KAWIN"));
    }

    record Row(String service, String form, List<String> expected) {
        @Override
        public String toString() {
            return service + " " + form + " -> " + expected;
        }
    }

    /// A row starts at the left edge; what is expected of it is indented; `${X} = ...` names a piece of a form.
    static List<Row> table() throws IOException {
        var pieces = new HashMap<String, String>();
        var rows = new ArrayList<Row>();
        for (var line : TABLE.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("${")) {
                pieces.put(line.substring(0, line.indexOf(" = ")), line.substring(line.indexOf(" = ") + 3));
            } else if (line.startsWith(" ")) {
                rows.getLast().expected().add(line.strip());
            } else {
                var whole = line.substring(line.indexOf(' ') + 1);
                for (var piece : pieces.entrySet()) whole = whole.replace(piece.getKey(), piece.getValue());
                rows.add(new Row(line.substring(0, line.indexOf(' ')), whole, new ArrayList<>()));
            }
        }
        return rows;
    }

    /// What to look at afterwards: `card:Amir`, `status:Amir`, `akta:Amir` (the certificates held),
    /// `former:Amir`, `amir` or `tuo` (the card's version, state and number).
    @ParameterizedTest
    @MethodSource("table")
    void everyRowDoesWhatTheTableSays(Row row) {
        var refusals = cases.refusals(row.service(), filled(row.form()));
        var seen = new ArrayList<String>();
        for (var expectation : row.expected()) {
            var subject = expectation.substring(0, expectation.indexOf(" = "));
            seen.add(subject + " = " + look(subject, refusals));
        }
        assertThat(seen).isEqualTo(row.expected());
        if (!row.expected().getFirst().startsWith("refused"))
            assertThat(refusals).isEmpty();
    }

    private String look(String subject, List<String> refusals) {
        if (subject.equals("refused")) return String.join(",", refusals);
        if (subject.equals("amir")) return cases.state(amir);
        if (subject.equals("tuo")) return cases.state(tuo);
        var name = subject.substring(subject.indexOf(':') + 1);
        if (subject.startsWith("akta:")) return cases.certificates(homeOf(name), name);
        if (subject.startsWith("former:")) return cases.formerAddress(homeOf(name), name);
        return subject.startsWith("card:") ? cases.cardOf(homeOf(name), name) : cases.status(homeOf(name), name);
    }

    private House homeOf(String name) {
        return amir.people().containsKey(name) ? amir : tuo;
    }

    private String filled(String form) {
        var named = NAME.matcher(form)
                .replaceAll(found -> "{'nik': '" + homeOf(found.group(1)).nik(found.group(1)) + "'}");
        var raw = RAW.matcher(named)
                .replaceAll(found -> "'" + homeOf(found.group(1)).nik(found.group(1)) + "'");
        return raw.replace("kk:amir", "'" + amir.kk() + "'").replace("kk:tuo", "'" + tuo.kk() + "'");
    }
}
