package id.adminduk.identity.region;

import id.adminduk.kernel.types.RegionCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A place with the name it has today.
public record Region(
        RegionCode code,
        String name,
        RegionLevel level,
        @Nullable RegionCode parent) {

    /// A line of the ministry's list: `13.05.01,Lubuak Aluang,kecamatan`.
    static Region parse(String line) {
        var parts = line.split(",", 3);
        var code = RegionCode.of(parts[0]);
        var level = RegionLevel.valueOf(parts[2].toUpperCase(Locale.ROOT));
        return new Region(code, parts[1], level, parentOf(code));
    }

    public static @Nullable RegionCode parentOf(RegionCode code) {
        var dot = code.value().lastIndexOf('.');
        return dot < 0 ? null : RegionCode.of(code.value().substring(0, dot));
    }
}
