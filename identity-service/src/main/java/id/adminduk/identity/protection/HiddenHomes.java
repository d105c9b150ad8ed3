package id.adminduk.identity.protection;

/// Whose home must not be found: protected people, and whoever is on a card with one of them (promises.md T30). That
/// a relative is in an officer's area would tell the place as well as an address.
public final class HiddenHomes {
    private HiddenHomes() {}

    /// SQL that holds for a resident's id in a column whose home may be found. The few who are hidden are looked up
    /// once
    /// for a statement, whatever number of rows it looks at.
    public static String mayBeFound(String column) {
        return """
            %s <> all (array(
              select p.resident_id from protected_person p where p.until is null
              union
              select o.resident_id
                from protected_person p
                join membership m on m.resident_id = p.resident_id and m.until is null
                join membership o on o.family_id = m.family_id and o.until is null
               where p.until is null))
            """.formatted(column).stripTrailing();
    }
}
