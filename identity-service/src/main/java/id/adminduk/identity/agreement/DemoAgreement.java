package id.adminduk.identity.agreement;

import id.adminduk.identity.agreement.Agreement.Terms;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The agreement of the demonstration's agency, client `bapenda-demo`.
@Component
@ConditionalOnProperty("adminduk.demo")
class DemoAgreement implements ApplicationRunner {
    private static final UUID AGENCY = UUID.fromString("0198a000-0000-7000-8000-000000000031");
    private static final Set<VerifiedField> FIELDS = Set.of(
            VerifiedField.NAME,
            VerifiedField.BIRTH_DATE,
            VerifiedField.SEX,
            VerifiedField.REGION,
            VerifiedField.STATUS);

    private final AgreementRepository agreements;

    DemoAgreement(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!agreements.ofAgency(AGENCY).isEmpty()) return;
        agreements.add(Agreement.concluded(
                AGENCY,
                new Terms(
                        "Badan Pendapatan Daerah",
                        "470/1/PKS-DEMO",
                        "Pemutakhiran data wajib pajak",
                        FIELDS,
                        10_000,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2030, 12, 31))));
    }
}
