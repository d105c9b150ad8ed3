package id.adminduk.identity.family;

import id.adminduk.identity.element.Contact;
import id.adminduk.identity.family.Family.Address;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A family card as a row and back; the only place that seals and opens its columns.
@Component
public class FamilyRows {
    static final String COLUMNS =
            "f.id, f.kk_sealed, f.address, f.rt, f.rw, f.korong, f.postal_code, f.region_code, f.head_id, f.status,"
                    + " f.recorded_on, f.contact_sealed, f.version";

    private final FieldCipher cipher;
    private final BlindIndex blindIndex;
    private final JsonMapper json;

    FamilyRows(FieldCipher cipher, BlindIndex blindIndex, JsonMapper json) {
        this.cipher = cipher;
        this.blindIndex = blindIndex;
        this.json = json;
    }

    byte[] indexOf(KkNumber number) {
        return blindIndex.of("kk", number.value());
    }

    /// The whole card, for its history.
    byte[] pastOf(Family family, String column) {
        return cipher.seal("family_history", column, family.id(), json.writeValueAsString(family));
    }

    public MapSqlParameterSource columnsOf(Family family) {
        return new MapSqlParameterSource("id", family.id())
                .addValue(
                        "kkSealed",
                        cipher.seal(
                                "family",
                                "kk_sealed",
                                family.id(),
                                family.number().value()))
                .addValue("kkIndex", indexOf(family.number()))
                .addValue("address", family.address().street())
                .addValue("rt", family.address().rt())
                .addValue("rw", family.address().rw())
                .addValue("korong", family.address().korong())
                .addValue("postalCode", family.address().postalCode())
                .addValue("region", family.region().value())
                .addValue("headId", family.headId())
                .addValue("status", family.status().name())
                .addValue("recordedOn", family.recordedOn())
                .addValue("contactSealed", sealed(family.id(), family.contact()))
                .addValue("version", family.version());
    }

    private byte @Nullable [] sealed(UUID family, @Nullable Contact contact) {
        return contact == null
                ? null
                : cipher.seal("family", "contact_sealed", family, json.writeValueAsString(contact));
    }

    private @Nullable Contact contact(UUID family, byte @Nullable [] sealed) {
        if (sealed == null) return null;
        return json.readValue(cipher.open("family", "contact_sealed", family, sealed), Contact.class);
    }

    Family read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Family(
                id,
                new KkNumber(cipher.open("family", "kk_sealed", id, row.getBytes("kk_sealed"))),
                new Address(
                        row.getString("address"),
                        row.getString("rt"),
                        row.getString("rw"),
                        row.getString("korong"),
                        row.getString("postal_code")),
                new RegionCode(row.getString("region_code")),
                row.getObject("head_id", UUID.class),
                Family.Status.valueOf(row.getString("status")),
                row.getObject("recorded_on", LocalDate.class),
                contact(id, row.getBytes("contact_sealed")),
                row.getLong("version"));
    }
}
