package id.adminduk.kernel.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.crypto.SealBroken;
import id.adminduk.kernel.test.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
class BlobsIT {
    @Autowired
    BlobStore blobs;

    @Autowired
    AdmindukProperties properties;

    @Test
    void keepsContentUnderItsHashAndUnreadableOnDisk() throws Exception {
        byte[] content = "scan of a birth letter".getBytes(StandardCharsets.UTF_8);
        var id = blobs.put(content);
        assertThat(id).isEqualTo(BlobId.ofContent(content)).isEqualTo(blobs.put(content));
        assertThat(blobs.get(id)).isEqualTo(content);
        var file = properties.data().resolve("blobs/kernel-test").resolve(id.path());
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("birth letter");
    }

    @Test
    void neverReturnsADamagedFile() throws Exception {
        var id = blobs.put("whole".getBytes(StandardCharsets.UTF_8));
        var file = properties.data().resolve("blobs/kernel-test").resolve(id.path());
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length / 2] ^= 1;
        Files.write(file, sealed);
        assertThatThrownBy(() -> blobs.get(id)).isInstanceOf(SealBroken.class);
    }

    @Test
    void saysWhenAFileIsMissing() {
        var id = BlobId.ofContent("gone".getBytes(StandardCharsets.UTF_8));
        assertThat(blobs.exists(id)).isFalse();
        assertThatThrownBy(() -> blobs.get(id)).isInstanceOf(BlobMissing.class);
        blobs.delete(id);
    }
}
