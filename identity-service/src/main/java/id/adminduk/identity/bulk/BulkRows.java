package id.adminduk.identity.bulk;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRows;
import id.adminduk.kernel.crypto.FieldCipher;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Residents and families as rows, sealed by the same code as single ones.
@Component
public class BulkRows {
    private final ResidentRows residents;
    private final FamilyRepository families;
    private final FieldCipher cipher;
    private final JsonMapper json;

    BulkRows(ResidentRows residents, FamilyRepository families, FieldCipher cipher, JsonMapper json) {
        this.residents = residents;
        this.families = families;
        this.cipher = cipher;
        this.json = json;
    }

    public CopyBatch batch(BulkOrigin origin) {
        return new CopyBatch(this, origin);
    }

    MapSqlParameterSource of(Resident resident) {
        return residents.columnsOf(resident);
    }

    MapSqlParameterSource of(Family family) {
        return families.columnsOf(family);
    }

    MapSqlParameterSource history(String table, UUID id, Object first, BulkOrigin origin) {
        return new MapSqlParameterSource("id", id)
                .addValue("version", 1)
                .addValue("changed_at", origin.at())
                .addValue("changed_by", origin.by())
                .addValue("case_id", origin.caseId())
                .addValue("change", "IMPORTED")
                .addValue("after", cipher.sealBytes(table, "after", id.toString(), json.writeValueAsBytes(first)));
    }
}
