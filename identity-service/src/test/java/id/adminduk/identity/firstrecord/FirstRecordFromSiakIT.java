package id.adminduk.identity.firstrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.identity.NationalTest;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.sync.Ministry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// People without a NIK in an office whose numbers come from SIAK.
@NationalTest
class FirstRecordFromSiakIT {
    private static final String FAMILY = """
        {'people': [{'biodata': {'name': 'Tungga Nasional', 'sex': 'MALE', 'birthDate': '1961-02-03', %1$s}},
          {'shdk': 'FAMILI', 'biodata': {'name': 'Saudaro Nasional', 'sex': 'FEMALE', 'birthDate': '1969-04-05', %1$s}}],
         'to': {'kind': 'NEW', 'place': {'region': '13.05.16.2002', 'street': 'Jalan', 'rt': '001', 'rw': '001',
          'korong': 'Koto', 'postalCode': '25571'}}}
        """.formatted("""
            'birthPlace': 'Sicincin', 'citizenship': 'WNI', 'religion': 'ISLAM', 'bloodGroup': 'UNKNOWN',
            'education': {'set': 'V2026', 'code': 2}, 'occupation': {'set': 'V2026', 'code': 65},
            'maritalStatus': 'BELUM_KAWIN'
            """);

    @Autowired
    private ApplicationContext context;

    /// All three numbers are asked for at once, and nobody is in the registry before they have come.
    @Test
    void aFamilyNobodyKnowsWaitsForAllItsNumbers() {
        var cases = new Casework(context);
        var ministry = new Ministry(context);
        var application = cases.decide("BIO-NEW", FAMILY);
        assertThat(outcome(cases, application)).isEqualTo("AWAITING_NUMBER");
        var asked = ministry.asked(application);
        assertThat(asked.subList(1, 3)).containsExactly("NIK 130516030261", "NIK 130516450469");
        assertThat(asked.getFirst()).startsWith("KK 130516");
        assertThat(nationals(cases)).isZero();

        ministry.confirm(application, "1305162211260009", "1305160302610007", "1305164504690008");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outcome(cases, application)).isEqualTo("REGISTERED"));
        assertThat(cases.entered("Saudaro Nasional"))
                .isEqualTo("130516450469 on Tungga Nasional KEPALA_KELUARGA BELUM_KAWIN; Saudaro Nasional FAMILI"
                        + " BELUM_KAWIN");
        assertThat(nationals(cases)).isEqualTo(2);
    }

    private static long nationals(Casework cases) {
        return cases.jdbc()
                .sql("select count(*) from resident where name in ('Tungga Nasional', 'Saudaro Nasional')")
                .query(Long.class)
                .single();
    }

    private static String outcome(Casework cases, UUID application) {
        return cases.jdbc()
                .sql("select outcome from registration where application_id = :id")
                .param("id", application)
                .query(String.class)
                .single();
    }
}
