package id.adminduk.identity.family;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.element.BirthDate.Precision;
import id.adminduk.kernel.types.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a family member may see of the own card on a screen.
@Repository
public class FamilyQueries {
    private final JdbcClient jdbc;

    FamilyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A relative, without any number.
    public record FamilyMember(
            UUID personId, PersonName name, Sex sex, LocalDate birthDate, Precision precision, String relation) {}

    /// The people on a card today, in its printed order.
    public List<FamilyMember> membersOf(UUID family) {
        return jdbc.sql("""
            select r.id, r.name, r.sex, r.birth_date, r.birth_unknown, m.shdk
              from membership m join resident r on r.id = m.resident_id
             where m.family_id = :family and m.until is null
             order by m.position
            """)
                .param("family", family)
                .query((row, _) -> new FamilyMember(
                        row.getObject("id", UUID.class),
                        new PersonName(row.getString("name")),
                        Sex.valueOf(row.getString("sex")),
                        row.getObject("birth_date", LocalDate.class),
                        Precision.of(unknown(row)),
                        Shdk.valueOf(row.getString("shdk")).label()))
                .list();
    }

    private static BirthDate.@Nullable Unknown unknown(ResultSet row) throws SQLException {
        var text = row.getString("birth_unknown");
        return text == null ? null : BirthDate.Unknown.valueOf(text);
    }
}
