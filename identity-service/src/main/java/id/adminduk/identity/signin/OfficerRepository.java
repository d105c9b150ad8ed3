package id.adminduk.identity.signin;

import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfficerRepository {
    record Credential(UUID officerId, String passwordHash) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    OfficerRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Optional<Officer> find(UUID id) {
        return jdbc.sql("select id, user_name, name, roles, region_code, person_id, korong from officer where id = :id"
                        + " and active")
                .param("id", id)
                .query(OfficerRepository::officer)
                .optional();
    }

    Optional<Phone> phoneOf(UUID id) {
        return jdbc.sql("select phone_sealed from officer where id = :id and active and phone_sealed is not null")
                .param("id", id)
                .query((row, _) -> Phone.of(cipher.open("officer", "phone_sealed", id, row.getBytes("phone_sealed"))))
                .optional();
    }

    Optional<Credential> credentialOf(String userName) {
        return jdbc.sql("select id, password_hash from officer where user_name = :userName and active")
                .param("userName", userName)
                .query((row, _) -> new Credential(row.getObject("id", UUID.class), row.getString("password_hash")))
                .optional();
    }

    /// Adds an officer unless the user name is taken.
    void add(Officer officer, String passwordHash, Instant now) {
        jdbc.sql("""
            insert into officer (id, user_name, name, password_hash, roles, region_code, person_id, korong, created_at)
            values (:id, :userName, :name, :password, string_to_array(:roles, ' '), :region, :person, :korong, :now)
            on conflict (user_name) do nothing
            """)
                .param("id", officer.id())
                .param("userName", officer.userName())
                .param("name", officer.name())
                .param("password", passwordHash)
                .param("roles", officer.roles().stream().map(Role::name).collect(Collectors.joining(" ")))
                .param("region", officer.region().value())
                .param("person", officer.personId())
                .param("korong", officer.korong())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Officer officer(ResultSet row, int number) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Officer(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("name"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
                RegionCode.of(row.getString("region_code")),
                row.getObject("person_id", UUID.class),
                row.getString("korong"));
    }
}
