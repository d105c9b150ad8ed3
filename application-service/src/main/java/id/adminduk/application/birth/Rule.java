package id.adminduk.application.birth;

import id.adminduk.kernel.types.InvalidValue;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.Phone;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// What one present field must look like; a violation is a code and a sentence that never repeats the value.
@FunctionalInterface
interface Rule {
    void check(JsonNode value, LocalDate today);

    Rule NIK = text(Nik::new);
    Rule KK = text(KkNumber::new);
    Rule NAME = text(PersonName::new);
    Rule PHONE = text(Phone::new);
    Rule FLAG = (_, _) -> {};

    Rule EMAIL = text(value -> {
        if (!value.matches("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,}"))
            throw new InvalidValue("email", "an address like nama@contoh.id");
    });

    Rule TIME = text(value -> {
        try {
            OffsetTime.parse(value);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValue("time", "a time with its offset, like 00:30+07:00");
        }
    });

    /// A day that has already come.
    Rule PAST_DATE = (value, today) -> {
        try {
            if (LocalDate.parse(value.asString()).isAfter(today)) throw new InvalidValue("date", "not in the future");
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValue("date", "a date like 2026-11-20");
        }
    };

    static Rule words(int longest) {
        return text(value -> {
            if (value.isBlank() || value.length() > longest || value.chars().anyMatch(Character::isISOControl))
                throw new InvalidValue("text", "1 to %d printable characters".formatted(longest));
        });
    }

    static Rule oneOf(String... codes) {
        return text(value -> {
            if (!List.of(codes).contains(value)) throw new InvalidValue("code", "one of " + String.join(", ", codes));
        });
    }

    static Rule between(int least, int most) {
        return (value, _) -> {
            if (value.intValue() < least || value.intValue() > most)
                throw new InvalidValue("number", "%d to %d".formatted(least, most));
        };
    }

    private static Rule text(Consumer<String> check) {
        return (value, _) -> check.accept(value.asString());
    }
}
