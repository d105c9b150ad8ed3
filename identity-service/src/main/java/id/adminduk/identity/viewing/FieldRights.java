package id.adminduk.identity.viewing;

import id.adminduk.kernel.security.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which role sees what of a resident in its region. A role without a line sees no record at all. Masking is the
/// default where a number is only needed to recognise somebody.
record FieldRights(Map<RecordField, Right> rights) {

    /// From least to most.
    enum Right {
        NONE,
        MASKED,
        FULL
    }

    /// `f` full, `m` masked, `-` left out; the columns are [RecordField] in its order.
    private static final Map<Role, List<Right>> ORDINARY = table("""
        role         NIK NAME BIRTH SEX STATUS RELIGION WORK BLOOD MARITAL PARENTS KK ADDRESS FOREIGNER AKTA DISABILITY CONTACT ENROLMENT
        FRONT_OFFICE m   f    f     f   f      -        -    -     f       m       m  f       -         f    -          m       f
        ENDORSER     m   f    f     f   f      -        -    -     f       -       m  f       -         -    -          -       -
        VERIFIER     f   f    f     f   f      f        f    f     f       f       f  f       f         f    f          f       f
        APPROVER     f   f    f     f   f      f        f    f     f       f       f  f       f         f    f          f       f
        SIGNER       f   f    f     f   f      -        -    -     -       f       f  -       -         f    -          -       -
        CARD_PRINTER f   f    f     f   f      f        f    f     f       -       -  f       f         -    -          -       f
        AUDITOR      m   m    -     -   f      -        -    -     -       -       m  -       -         -    -          -       -
        """);

    /// Protected persons (promises.md T30): nobody else knows there is such a record.
    private static final Map<Role, List<Right>> PROTECTED = table("""
        role         NIK NAME BIRTH SEX STATUS RELIGION WORK BLOOD MARITAL PARENTS KK ADDRESS FOREIGNER AKTA DISABILITY CONTACT ENROLMENT
        VERIFIER     m   f    f     f   f      -        -    -     f       -       -  -       -         f    -          -       f
        APPROVER     f   f    f     f   f      f        f    f     f       f       f  f       f         f    f          f       f
        """);

    FieldRights {
        rights = Map.copyOf(rights);
    }

    /// What somebody with these roles sees: of every field the best any of them gives.
    static FieldRights of(Set<Role> roles, boolean protectedPerson) {
        var table = protectedPerson ? PROTECTED : ORDINARY;
        var best = new EnumMap<RecordField, Right>(RecordField.class);
        for (var role : roles) {
            var line = table.getOrDefault(role, List.of());
            for (int i = 0; i < line.size(); i++) {
                var field = RecordField.values()[i];
                if (line.get(i) != Right.NONE) best.merge(field, line.get(i), FieldRights::better);
            }
        }
        return new FieldRights(best);
    }

    /// The roles that see records at all.
    static Set<Role> roles() {
        return ORDINARY.keySet();
    }

    /// Of somebody on a card with a protected person: the home is that person's too, and so is the number that leads to
    /// it. Who has to know it opens the protected person's record, with both agreements.
    FieldRights withoutHome() {
        var rest = new EnumMap<RecordField, Right>(RecordField.class);
        rest.putAll(rights);
        rest.remove(RecordField.ADDRESS);
        rest.remove(RecordField.KK);
        return new FieldRights(rest);
    }

    Right to(RecordField field) {
        return rights.getOrDefault(field, Right.NONE);
    }

    boolean nothing() {
        return rights.isEmpty();
    }

    /// The fields that are shown, for the books.
    String shown() {
        return rights.keySet().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Right better(Right one, Right other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Map<Role, List<Right>> table(String text) {
        return text.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(
                        words -> Role.valueOf(words[0]),
                        words -> Arrays.stream(words)
                                .skip(1)
                                .map(FieldRights::right)
                                .toList()));
    }

    private static Right right(String letter) {
        return switch (letter) {
            case "f" -> Right.FULL;
            case "m" -> Right.MASKED;
            case "-" -> Right.NONE;
            default -> throw new IllegalArgumentException(letter);
        };
    }
}
