package id.adminduk.acceptance.birth;

import java.time.LocalDate;

/// Two invented parents on one family card, as the demo data lists them.
public record Couple(
        String motherNik,
        String motherName,
        String fatherNik,
        String fatherName,
        String kkNumber,
        String marriageNumber,
        LocalDate marriageDate,
        String regionCode) {
    private static final int CENTURY = 100;
    private static final int OLDEST_IN_2000S = 20;

    /// A man's birth date stands in his NIK.
    public LocalDate fatherBorn() {
        int day = Integer.parseInt(fatherNik.substring(6, 8));
        int month = Integer.parseInt(fatherNik.substring(8, 10));
        int year = Integer.parseInt(fatherNik.substring(10, 12));
        return LocalDate.of((year > OLDEST_IN_2000S ? 2000 - CENTURY : 2000) + year, month, day);
    }

    /// What a child of theirs may be called: a given name and the father's.
    public String child(String given) {
        return given + " " + fatherName.split(" ", 2)[0];
    }
}
