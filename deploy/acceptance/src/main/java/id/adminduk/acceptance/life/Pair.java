package id.adminduk.acceptance.life;

import id.adminduk.acceptance.birth.Couple;
import java.time.LocalDate;

/// Two invented people who may marry each other, as the demo data lists them.
public record Pair(Single groom, Single bride) {

    /// Somebody who lives with their parents.
    public record Single(String nik, String name, LocalDate birthDate, String kkNumber, String regionCode) {}

    /// The two as the parents of a child.
    public Couple married(String kkNumber, String marriageNumber, LocalDate marriageDate) {
        return new Couple(
                bride.nik(),
                bride.name(),
                groom.nik(),
                groom.name(),
                kkNumber,
                marriageNumber,
                marriageDate,
                groom.regionCode());
    }
}
