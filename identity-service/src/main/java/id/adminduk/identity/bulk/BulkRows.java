package id.adminduk.identity.bulk;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyRows;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRows;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/// Residents and families as rows, sealed by the same code as single ones.
@Component
public class BulkRows {
    private final ResidentRows residents;
    private final FamilyRows families;

    BulkRows(ResidentRows residents, FamilyRows families) {
        this.residents = residents;
        this.families = families;
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

    /// Somebody's first version is the row itself until the next one takes it as what it came from (decision 0087).
    static MapSqlParameterSource history(UUID id, BulkOrigin origin) {
        return new MapSqlParameterSource("id", id)
                .addValue("version", 1)
                .addValue("changed_at", origin.at())
                .addValue("changed_by", origin.by())
                .addValue("case_id", origin.caseId())
                .addValue("change", "IMPORTED");
    }
}
