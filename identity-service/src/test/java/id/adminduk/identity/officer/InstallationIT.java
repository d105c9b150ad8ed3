package id.adminduk.identity.officer;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class InstallationIT {
    private static final List<Installation.Administrator> FIRST = List.of(
            new Installation.Administrator("pertama.admin", "Ani", Phone.of("081234567891")),
            new Installation.Administrator("kedua.admin", "Budi", Phone.of("081234567892")));

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /// Inside a transaction that is taken back: as if nobody had ever been an administrator.
    @ParameterizedTest
    @CsvSource({"VERIFIER, INVITED INVITED", "ADMIN, ''"})
    void theFirstAdministratorsAreInvitedOnce(String everybodyElse, String states) {
        var found = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("update officer set roles = array[:role]")
                    .param("role", everybodyElse)
                    .update();
            installation.begin(FIRST, RegionCode.of("13.05"));
            installation.begin(FIRST, RegionCode.of("13.05"));
            return jdbc.sql("select state from officer where user_name in ('pertama.admin', 'kedua.admin')")
                    .query(String.class)
                    .list();
        });
        assertThat(String.join(" ", Objects.requireNonNull(found))).isEqualTo(states);
    }
}
