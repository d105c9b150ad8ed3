package id.adminduk.document.rendering;

import id.adminduk.document.rendering.FamilyCard.Member;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of a kartu keluarga's two tables, page by page.
final class FamilyCardRows {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int MEMBER_COLUMNS = 10;
    private static final int FAMILY_COLUMNS = 9;

    private FamilyCardRows() {}

    /// @param persons  number, name, NIK, sex, birth place and date, religion, education, occupation, blood group
    /// @param relations number, marital status, date of it, relation, citizenship, passport, KITAP, father, mother
    record Sheet(int number, List<List<String>> persons, List<List<String>> relations) {}

    static List<Sheet> sheets(List<Member> members, int perSheet) {
        var sheets = new ArrayList<Sheet>();
        for (int from = 0; from < members.size(); from += perSheet) {
            var persons = new ArrayList<List<String>>();
            var relations = new ArrayList<List<String>>();
            for (int i = from; i < Math.min(from + perSheet, members.size()); i++) {
                persons.add(person(i + 1, members.get(i)));
                relations.add(relation(i + 1, members.get(i)));
            }
            fill(persons, from, perSheet, MEMBER_COLUMNS);
            fill(relations, from, perSheet, FAMILY_COLUMNS);
            sheets.add(new Sheet(sheets.size() + 1, persons, relations));
        }
        return sheets;
    }

    private static List<String> person(int number, Member member) {
        return List.of(
                Integer.toString(number),
                BirthSentence.capitals(member.name()),
                member.nik(),
                member.sex(),
                member.birthPlace(),
                date(member.birthDate()),
                member.religion(),
                member.education(),
                member.occupation(),
                text(member.bloodGroup()));
    }

    private static List<String> relation(int number, Member member) {
        var changed = member.divorceDate() != null ? member.divorceDate() : member.marriageDate();
        return List.of(
                Integer.toString(number),
                member.maritalStatus(),
                date(changed),
                member.relation(),
                member.citizenship(),
                text(member.passportNo()),
                text(member.kitapNo()),
                text(BirthSentence.capitals(member.fatherName())),
                text(BirthSentence.capitals(member.motherName())));
    }

    /// Empty lines are struck, so that nothing can be written into them later.
    private static void fill(List<List<String>> rows, int before, int lines, int columns) {
        while (rows.size() < lines) {
            var row = new ArrayList<String>();
            row.add(Integer.toString(before + rows.size() + 1));
            while (row.size() < columns) row.add("–");
            rows.add(row);
        }
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "–" : DATE.format(date);
    }

    private static String text(@Nullable String value) {
        return value == null || value.isBlank() ? "–" : value;
    }
}
