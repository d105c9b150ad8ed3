package id.adminduk.identity.regionmove;

import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whose people go where: everybody of a nagari that ended, or the families of some of its korong.
///
/// @param on since when they belong there by the decree
/// @param korong null for everybody
/// @param dryRun true unless told otherwise
record MoveOrder(
        @NotNull RegionCode from,
        @NotNull RegionCode to,
        @NotNull LocalDate on,
        @Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = 60) String> korong,
        @Nullable Boolean dryRun) {

    boolean dry() {
        return dryRun == null || dryRun;
    }

    boolean everybody() {
        return korong == null;
    }

    /// As they are compared: spaces and capitals do not count.
    List<String> korongKeys() {
        return korong == null
                ? List.of()
                : korong.stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }
}
