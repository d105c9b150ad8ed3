package id.adminduk.identity.area;

/// An officer sees what lies in the own region (domain.md 8.3): [id.adminduk.kernel.security.CurrentUser#covers]
/// for one object, this for rows. There is no third place.
public final class Area {
    private Area() {}

    /// SQL that holds where the column's region lies in the parameter `area`.
    public static String condition(String column) {
        return "(%1$s = :area or starts_with(%1$s, :area || '.'))".formatted(column);
    }
}
