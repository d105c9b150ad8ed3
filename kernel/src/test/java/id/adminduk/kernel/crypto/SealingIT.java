package id.adminduk.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.test.TestInfrastructure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
class SealingIT {
    @Autowired
    FieldCipher cipher;

    @Autowired
    BlindIndex index;

    @Autowired
    Confidential confidential;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void opensOnlyWhereItWasSealed() {
        var row = UUID.randomUUID();
        byte[] sealed = cipher.seal("resident", "nik", row, "1305011708900001");
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("1305011708900001");
        assertThat(cipher.open("resident", "nik", row, sealed)).isEqualTo("1305011708900001");
        assertThatThrownBy(() -> cipher.open("resident", "nik", UUID.randomUUID(), sealed))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> cipher.open("resident", "kk", row, sealed)).isInstanceOf(SealBroken.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open("resident", "nik", row, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void neverSealsTheSameTwice() {
        var row = UUID.randomUUID();
        assertThat(cipher.seal("t", "c", row, "same")).isNotEqualTo(cipher.seal("t", "c", row, "same"));
    }

    @Test
    void theDataKeyIsWrappedAndOutlivesARollback() {
        var row = UUID.randomUUID();
        byte[] sealed = transaction.execute(status -> {
            status.setRollbackOnly();
            return cipher.seal("t", "c", row, "kept");
        });
        assertThat(cipher.open("t", "c", row, sealed)).isEqualTo("kept");
        assertThat(jdbc.sql("select count(*) from data_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theBlindIndexFindsEqualValuesOfOneKind() {
        assertThat(index.of("nik", "1305011708900001"))
                .isEqualTo(index.of("nik", "1305011708900001"))
                .hasSize(32);
        assertThat(index.of("nik", "1305011708900001")).isNotEqualTo(index.of("kk", "1305011708900001"));
    }

    @Test
    void aConfidentialPartBelongsToItsAggregate() {
        var id = UUID.randomUUID();
        var sealed = confidential.seal(id, Map.of("name", "Siti"));
        assertThat(sealed).doesNotContain("Siti");
        assertThat(confidential.open(id, sealed, Map.class)).isEqualTo(Map.of("name", "Siti"));
        assertThatThrownBy(() -> confidential.open(UUID.randomUUID(), sealed, Map.class))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void productionNeverInventsAKey(@TempDir Path folder) {
        var given = new KeyFolder(folder, false);
        assertThatThrownBy(() -> given.secret("master", 32))
                .hasMessageContaining("master.key")
                .hasMessageContaining("missing");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void servicesThatStartTogetherShareOneKey(@TempDir Path folder) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = java.util.stream.IntStream.range(0, 16)
                    .<Future<byte[]>>mapToObj(_ -> pool.submit(() -> new KeyFolder(folder, true).secret("shared", 32)))
                    .toList();
            for (var one : all) assertThat(one.get()).isEqualTo(all.getFirst().get());
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("shared.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void keepsKeyPairsAsJwk(@TempDir Path folder) throws Exception {
        var keys = new KeyFolder(folder, true);
        var first = DevelopmentJwk.of(keys, "demo/clinic-sign", Curve.Ed25519);
        assertThat(DevelopmentJwk.of(keys, "demo/clinic-sign", Curve.Ed25519)).isEqualTo(first);
        assertThat(first.getKeyID()).isEqualTo("clinic-sign");
        assertThat(DevelopmentJwk.of(keys, "clinic-auth", Curve.P_256).isPrivate())
                .isTrue();
    }
}
