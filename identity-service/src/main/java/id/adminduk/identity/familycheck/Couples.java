package id.adminduk.identity.familycheck;

import id.adminduk.identity.bulk.BulkId;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyrow.Person;
import id.adminduk.identity.familyrow.Problem;
import id.adminduk.identity.familyrow.ProblemCode;
import id.adminduk.identity.marriage.Marriage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The marriages a card shows: between its head and the head's husband or wives.
final class Couples {
    private final List<Person> people;
    private final List<Problem> problems;

    Couples(List<Person> people, List<Problem> problems) {
        this.people = people;
        this.problems = problems;
    }

    List<Marriage> marriages() {
        var head = people.stream()
                .filter(person -> person.shdk() == Shdk.KEPALA_KELUARGA)
                .findFirst()
                .orElseThrow();
        var spouses = people.stream()
                .filter(person -> person.shdk() == Shdk.SUAMI || person.shdk() == Shdk.ISTRI)
                .filter(person -> statusOf(person).married())
                .toList();
        boolean only = spouses.size() == 1;
        return spouses.stream()
                .map(spouse -> marriage(head, spouse, only))
                .filter(Objects::nonNull)
                .toList();
    }

    /// The document stands in the spouse's row, or in the head's while there is one spouse only.
    private @Nullable Marriage marriage(Person head, Person spouse, boolean only) {
        var own = spouse.marriage();
        var papers = only && (own == null || own.number() == null) ? head.marriage() : own;
        var number = papers == null ? null : papers.number();
        var on = papers == null ? null : papers.on();
        boolean recorded = statusOf(spouse) == MaritalStatus.KAWIN_TERCATAT;
        if (recorded && (number == null || on == null)) {
            problems.add(Problem.of(spouse.line(), Column.AKTA_KAWIN_NO, ProblemCode.MARRIAGE_NUMBER_MISSING));
            return null;
        }
        boolean headIsHusband = head.resident().biodata().sex() == Sex.MALE;
        var husband = headIsHusband ? head : spouse;
        var wife = headIsHusband ? spouse : head;
        return new Marriage(
                BulkId.next(), husband.resident().id(), wife.resident().id(), recorded, recorded ? number : null, on);
    }

    private static MaritalStatus statusOf(Person person) {
        return person.resident().biodata().maritalStatus();
    }
}
