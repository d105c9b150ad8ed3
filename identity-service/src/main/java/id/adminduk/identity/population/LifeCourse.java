package id.adminduk.identity.population;

import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.codes.Education;
import id.adminduk.identity.codes.Occupation;
import id.adminduk.identity.codes.Sex;
import java.util.List;

/// Schooling and work that go with an age; a fifth of the people still carry codes of the list of 2019.
final class LifeCourse {
    private static final int PUPIL = 3;
    private static final int PENSIONER = 4;
    private static final int BACHELOR = 9;
    private static final List<Integer> MENS_WORK =
            List.of(9, 9, 9, 9, 9, 11, 11, 8, 84, 84, 88, 88, 88, 15, 15, 19, 19, 20, 81, 13, 14, 26, 27, 35);
    private static final List<Integer> WOMENS_WORK =
            List.of(2, 2, 2, 2, 2, 2, 2, 2, 9, 9, 84, 84, 8, 30, 15, 18, 88, 46);
    private static final List<Integer> GRADUATES_WORK = List.of(65, 65, 65, 5, 5, 15, 16, 18, 74, 73, 88, 7, 6, 85);
    /// List of 2026 to list of 2019, by code; a bachelor's degree shares a line with Diploma IV there.
    private static final int[] IN_2019 = {0, 1, 1, 3, 4, 5, 6, 7, 8, 8, 9, 10};

    private final Chance chance;

    LifeCourse(Chance chance) {
        this.chance = chance;
    }

    Education education(int age) {
        boolean old = chance.percent(20);
        if (old && age >= 7 && age <= 12) return new Education(CodeSet.V2019, 2);
        int code = code(age);
        return old ? new Education(CodeSet.V2019, IN_2019[code]) : new Education(CodeSet.V2026, code);
    }

    private int code(int age) {
        if (age < 5) return 1;
        if (age < 13) return 2;
        if (age < 16) return 3;
        if (age < 19) return 4;
        if (age < 23) return 5;
        if (age < 35) return List.of(3, 4, 5, 7, BACHELOR, 10).get(chance.weighted(6, 14, 54, 6, 19, 1));
        if (age < 60) return List.of(3, 4, 5, 6, 7, BACHELOR, 10).get(chance.weighted(20, 22, 41, 2, 5, 9, 1));
        return List.of(1, 3, 4, 5, 7, BACHELOR).get(chance.weighted(10, 46, 20, 17, 3, 4));
    }

    Occupation occupation(int age, Sex sex, Education education) {
        return new Occupation(education.set(), work(age, sex, education.code() >= 8));
    }

    private int work(int age, Sex sex, boolean graduate) {
        if (age < 6) return 1;
        if (age < 19 || (age < 23 && chance.percent(40))) return PUPIL;
        if (age >= 60 && graduate) return PENSIONER;
        if (age >= 75 && chance.percent(50)) return 1;
        if (graduate) return chance.of(GRADUATES_WORK);
        if (age < 26 && chance.percent(25)) return 1;
        return chance.of(sex == Sex.MALE ? MENS_WORK : WOMENS_WORK);
    }
}
