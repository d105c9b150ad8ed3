package id.adminduk.identity.demo;

import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.codes.Education;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Occupation;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.Resident.Titles;
import java.time.LocalDate;

/// Somebody invented, before they get a number and a family.
record DemoPerson(
        String name,
        Titles titles,
        Sex sex,
        LocalDate born,
        MaritalStatus maritalStatus,
        Education education,
        Occupation occupation) {
    private static final Education SENIOR_HIGH = new Education(CodeSet.V2026, 5);
    private static final Occupation SELF_EMPLOYED = new Occupation(CodeSet.V2026, 88);
    private static final Occupation HOUSEWIFE = new Occupation(CodeSet.V2026, 2);

    static DemoPerson man(String name, String born, MaritalStatus status) {
        return new DemoPerson(name, Titles.NONE, Sex.MALE, LocalDate.parse(born), status, SENIOR_HIGH, SELF_EMPLOYED);
    }

    static DemoPerson woman(String name, String born, MaritalStatus status) {
        return new DemoPerson(name, Titles.NONE, Sex.FEMALE, LocalDate.parse(born), status, SENIOR_HIGH, HOUSEWIFE);
    }

    static DemoPerson child(String name, Sex sex, String born) {
        return new DemoPerson(
                name,
                Titles.NONE,
                sex,
                LocalDate.parse(born),
                MaritalStatus.BELUM_KAWIN,
                Education.NONE,
                Occupation.NONE);
    }

    DemoPerson titled(String before) {
        return new DemoPerson(name, new Titles(before, null), sex, born, maritalStatus, education, occupation);
    }

    DemoPerson working(int educationCode, int occupationCode) {
        return new DemoPerson(
                name,
                titles,
                sex,
                born,
                maritalStatus,
                new Education(CodeSet.V2026, educationCode),
                new Occupation(CodeSet.V2026, occupationCode));
    }
}
