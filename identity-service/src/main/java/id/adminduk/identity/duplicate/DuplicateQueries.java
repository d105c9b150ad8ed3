package id.adminduk.identity.duplicate;

import id.adminduk.identity.spelling.NameTokens;
import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pairs worth comparing, found by joins on what hardly ever differs between two records of one person. Pairs an
/// officer
/// has already seen stay out, whatever was decided.
@Repository
class DuplicateQueries {
    private static final String CANDIDATES = """
        with pair (one_id, other_id) as (
            select a.id, b.id from resident a
              join resident b on b.name_tokens = a.name_tokens and b.birth_date = a.birth_date and b.sex = a.sex and b.id > a.id
            union
            select a.id, b.id from resident a
              join resident b on b.birth_place = a.birth_place and b.birth_date = a.birth_date and b.sex = a.sex and b.id > a.id
            union
            select a.id, b.id from resident a
              join resident b on b.mother_id = a.mother_id and b.birth_date = a.birth_date and b.sex = a.sex and b.id > a.id
            union
            select a.id, b.id from resident a
              join resident b on b.name_tokens = a.name_tokens and b.birth_place = a.birth_place and b.sex = a.sex and b.id > a.id
             where (extract(day from a.birth_date) = extract(day from b.birth_date))::int
                 + (extract(month from a.birth_date) = extract(month from b.birth_date))::int
                 + (extract(year from a.birth_date) = extract(year from b.birth_date))::int = 2
                or (extract(day from a.birth_date) = extract(month from b.birth_date)
                    and extract(month from a.birth_date) = extract(day from b.birth_date)
                    and extract(year from a.birth_date) = extract(year from b.birth_date)))
        select a.id as a_id, a.name as a_name, a.birth_date as a_birth_date, a.birth_place as a_birth_place,
               a.multiple_order as a_multiple_order, a.mother_id as a_mother_id, a.mother_name_sealed as a_mother, a.father_name_sealed as a_father,
               b.id as b_id, b.name as b_name, b.birth_date as b_birth_date, b.birth_place as b_birth_place,
               b.multiple_order as b_multiple_order, b.mother_id as b_mother_id, b.mother_name_sealed as b_mother, b.father_name_sealed as b_father
          from pair
          join resident a on a.id = one_id and a.status <> 'DUPLICATE'
          join resident b on b.id = other_id and b.status <> 'DUPLICATE'
         where not exists (select 1 from duplicate_pair d where d.one_id = pair.one_id and d.other_id = pair.other_id)
        """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    DuplicateQueries(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// The caller's transaction; the joins go over everybody and take seconds.
    void candidates(BiConsumer<Suspect, Suspect> consumer) {
        jdbc.sql("set local statement_timeout = '10min'").update();
        jdbc.sql(CANDIDATES).query(row -> {
            consumer.accept(read(row, "a_"), read(row, "b_"));
        });
    }

    private Suspect read(ResultSet row, String side) throws SQLException {
        var id = row.getObject(side + "id", UUID.class);
        return new Suspect(
                id,
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
