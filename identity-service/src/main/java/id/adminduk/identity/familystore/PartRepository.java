package id.adminduk.identity.familystore;

import id.adminduk.kernel.crypto.FieldCipher;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The contents of family files, a sealed megabyte a row.
@Repository
public class PartRepository {
    private static final String TABLE = "family_file_part";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PartRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    public void add(UUID file, int number, byte[] content) {
        jdbc.sql("insert into family_file_part (file_id, number, content) values (:file, :number, :content)")
                .param("file", file)
                .param("number", number)
                .param("content", cipher.sealBytes(TABLE, "content", place(file, number), content))
                .update();
    }

    /// From the beginning, one part in memory at a time.
    public InputStream read(UUID file) {
        return new PartStream(number -> part(file, number));
    }

    private byte @Nullable [] part(UUID file, int number) {
        return jdbc.sql("select content from family_file_part where file_id = :file and number = :number")
                .param("file", file)
                .param("number", number)
                .query((row, _) -> cipher.openBytes(TABLE, "content", place(file, number), row.getBytes("content")))
                .optional()
                .orElse(null);
    }

    public void remove(UUID file) {
        jdbc.sql("delete from family_file_part where file_id = :file")
                .param("file", file)
                .update();
    }

    private static String place(UUID file, int number) {
        return file + "/" + number;
    }
}
