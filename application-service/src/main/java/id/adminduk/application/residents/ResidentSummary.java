package id.adminduk.application.residents;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.RegionCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A resident as the registry tells a neighbour about them.
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResidentSummary(
        UUID personId,
        String name,
        @Nullable RegionCode regionCode,
        @Nullable String korong,
        @Nullable UUID familyId,
        String status) {
    @Override
    public String toString() {
        return "ResidentSummary[" + personId + "]";
    }
}
