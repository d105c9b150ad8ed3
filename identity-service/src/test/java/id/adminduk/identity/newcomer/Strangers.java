package id.adminduk.identity.newcomer;

import id.adminduk.identity.registration.Casework;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/// People nobody here knows, who arrive by themselves; each call somebody whom no other call is like.
record Strangers(Casework cases) {
    private static final AtomicInteger SERIAL = new AtomicInteger(1000);
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

    Strangers(ApplicationContext context) {
        this(new Casework(context));
    }

    /// As an officer of another district wrote them.
    record Told(String name, LocalDate born, String place, String mother) {
        Told named(String other) {
            return new Told(other, born, place, mother);
        }

        Told born(LocalDate other) {
            return new Told(name, other, place, mother);
        }

        Told in(String other) {
            return new Told(name, born, other, mother);
        }

        Told mother(String other) {
            return new Told(name, born, place, other);
        }
    }

    /// Of one name with all others, born on a day of their own by a mother of their own.
    static Told somebody() {
        int serial = SERIAL.incrementAndGet();
        return new Told("Syafrizal Harahap", FIRST.plusDays(serial * 13L), "Binjai", mother(serial));
    }

    /// Five syllables drawn by the number: no mother's name is a slip or a spelling of another's.
    private static String mother(int serial) {
        var random = new Random(serial);
        return Stream.generate(() -> "" + drawn(random, "bcdghjklmnrst") + drawn(random, "aeiou"))
                .limit(5)
                .collect(Collectors.joining());
    }

    private static char drawn(Random random, String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    UUID arrives(Told told) {
        var application = UUID.randomUUID();
        arrives(application, told);
        return application;
    }

    void arrives(UUID application, Told told) {
        cases.decide(application, "MOVE-BACK", form(told));
    }

    static String form(Told told) {
        return """
            {'people': [{'nik': '327101010180%04d', 'biodata': {
              'name': '%s', 'sex': 'MALE', 'birthPlace': '%s', 'birthDate': '%s', 'citizenship': 'WNI',
              'religion': 'ISLAM', 'education': {'set': 'V2026', 'code': 9}, 'occupation': {'set': 'V2026', 'code': 65},
              'bloodGroup': 'O', 'maritalStatus': 'BELUM_KAWIN', 'motherName': '%s'}}],
             'to': {'kind': 'NEW', 'place': {'region': '13.05.01.2001', 'street': 'Jalan Uji', 'rt': '003', 'rw': '004',
                    'korong': 'Uji', 'postalCode': '25571'}}}
            """.formatted(SERIAL.incrementAndGet(), told.name(), told.place(), told.born(), told.mother());
    }

    List<String> reasons(Told told) {
        return cases.reasons(arrives(told));
    }

    /// The one doubt about somebody of a case.
    UUID doubtAbout(UUID application) {
        return cases.jdbc().sql("""
            select d.id from newcomer_doubt d join newcomer n on n.id = d.newcomer_id where n.application_id = :id
            """).param("id", application).query(UUID.class).single();
    }
}
