package id.adminduk.identity.suspicion;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.spelling.NameTokens;
import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People worth comparing: those who agree in what hardly ever differs between two records of one person.
@Repository
public class SuspectQueries {
    private static final String SLIP = """
        ((extract(day from a.birth_date) = extract(day from b.birth_date))::int
          + (extract(month from a.birth_date) = extract(month from b.birth_date))::int
          + (extract(year from a.birth_date) = extract(year from b.birth_date))::int = 2
         or (extract(day from a.birth_date) = extract(month from b.birth_date)
             and extract(month from a.birth_date) = extract(day from b.birth_date)
             and extract(year from a.birth_date) = extract(year from b.birth_date)))
        """;

    /// Born on one day: a word in common, or one beginning, or one mother. Born on days one slip apart: the same name,
    /// and for a name of one word, which hundreds have, the same place. Pairs an officer has seen stay out.
    private static final String PAIRS = """
        with pair (one_id, other_id) as (
            select a.id, b.id from resident a
              join resident b on b.birth_date = a.birth_date and b.sex = a.sex and b.id > a.id
             where b.name_tokens && a.name_tokens or left(b.name_tokens[1], 2) = left(a.name_tokens[1], 2)
                or b.mother_id = a.mother_id
            union
            select a.id, b.id from resident a
              join resident b on b.name_tokens = a.name_tokens and b.birth_place = a.birth_place and b.sex = a.sex and b.id > a.id
             where
        """ + SLIP + """
        union
        select a.id, b.id from (select id, name_tokens, birth_date, sex from resident where cardinality(name_tokens) > 1) a
          join resident b on b.name_tokens = a.name_tokens and b.sex = a.sex and b.id > a.id
         where
        """ + SLIP + """
        )
        select a.id as a_id, a.sex as a_sex, a.name as a_name, a.birth_date as a_birth_date, a.birth_place as a_birth_place,
               a.multiple_order as a_multiple_order, a.mother_id as a_mother_id, a.mother_name_sealed as a_mother, a.father_name_sealed as a_father,
               b.id as b_id, b.sex as b_sex, b.name as b_name, b.birth_date as b_birth_date, b.birth_place as b_birth_place,
               b.multiple_order as b_multiple_order, b.mother_id as b_mother_id, b.mother_name_sealed as b_mother, b.father_name_sealed as b_father
          from pair
          join resident a on a.id = one_id and a.status <> 'DUPLICATE'
          join resident b on b.id = other_id and b.status <> 'DUPLICATE'
         where not exists (select 1 from duplicate_pair d where d.one_id = pair.one_id and d.other_id = pair.other_id)
        """;

    /// Whoever has another mother in the registry is another person, namesake or not
    /// ([DuplicateRules.Suspicion#stops]):
    /// of a day's newborns that leaves hardly anybody.
    private static final String OF_ONE = """
        select id as r_id, sex as r_sex, name as r_name, birth_date as r_birth_date, birth_place as r_birth_place,
               multiple_order as r_multiple_order, mother_id as r_mother_id, mother_name_sealed as r_mother, father_name_sealed as r_father
          from resident
         where status <> 'DUPLICATE' and sex = :sex and id <> :id
           and (mother_id is null or :mother::uuid is null or mother_id = :mother::uuid)
           and (birth_date = :born
                or (name_tokens @> :tokens::text[] and name_tokens <@ :tokens::text[] and (birth_place = :place or :words > 1)))
        """;

    /// Pairs in memory at one time: there are hundreds of thousands worth comparing.
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    SuspectQueries(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// All pairs of the registry. The caller's transaction; the joins go over everybody and take a while.
    public void pairs(BiConsumer<Suspect, Suspect> consumer) {
        jdbc.sql("set local statement_timeout = '10min'").update();
        jdbc.sql(PAIRS).withFetchSize(AT_ONCE).query(row -> {
            if (named(row, "a_", NameTokens.of(row.getString("b_name"))))
                consumer.accept(read(row, "a_"), read(row, "b_"));
        });
    }

    /// Residents whom somebody may be, and only an officer can tell whether.
    public List<Suspect> like(Suspect asked) {
        var found = new ArrayList<Suspect>();
        jdbc.sql(OF_ONE)
                .param("id", asked.id())
                .param("sex", asked.sex().name())
                .param("mother", asked.motherId())
                .param("born", asked.birthDate())
                .param("place", asked.birthPlace())
                .param("tokens", asked.name().toArray(String[]::new))
                .param("words", asked.name().size())
                .query(row -> {
                    var born = row.getObject("r_birth_date", LocalDate.class);
                    if (DuplicateRules.dateFits(born, asked.birthDate()) && named(row, "r_", asked.name())) {
                        found.add(read(row, "r_"));
                    }
                });
        return found;
    }

    /// Most who share a birthday share nothing else: their parents' names need not be opened.
    private static boolean named(ResultSet row, String side, List<String> name) throws SQLException {
        return DuplicateRules.nameFits(NameTokens.of(row.getString(side + "name")), name);
    }

    private Suspect read(ResultSet row, String side) throws SQLException {
        var id = row.getObject(side + "id", UUID.class);
        return new Suspect(
                id,
                Sex.valueOf(row.getString(side + "sex")),
                NameTokens.of(row.getString(side + "name")),
                row.getObject(side + "birth_date", LocalDate.class),
                row.getString(side + "birth_place"),
                row.getInt(side + "multiple_order"),
                row.getObject(side + "mother_id", UUID.class),
                parent(id, "mother_name_sealed", row.getBytes(side + "mother")),
                parent(id, "father_name_sealed", row.getBytes(side + "father")));
    }

    private @Nullable List<String> parent(UUID child, String column, byte @Nullable [] sealed) {
        return sealed == null ? null : NameTokens.of(cipher.open("resident", column, child, sealed));
    }
}
