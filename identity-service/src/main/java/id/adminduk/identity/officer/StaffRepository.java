package id.adminduk.identity.officer;

import id.adminduk.identity.area.Area;
import id.adminduk.identity.officer.Officer.State;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Officers as administrators keep them. What the sign-in asks is the sign-in's own.
@Repository
public class StaffRepository {
    private static final String COLUMNS =
            "id, user_name, name, roles, region_code, office_id, korong, state, person_id, created_at, version";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    StaffRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    public void add(Officer officer, Phone phone) {
        try {
            jdbc.sql("""
                insert into officer (id, user_name, name, roles, region_code, office_id, korong, state, person_id, phone_sealed,
                                     created_at, version)
                values (:id, :userName, :name, :roles, :region, :office, :korong, :state, :person, :phone, :at, :version)
                """)
                    .param("id", officer.id())
                    .param("userName", officer.userName())
                    .param("name", officer.name())
                    .param("roles", namesOf(officer.post().roles()))
                    .param("region", officer.post().region().value())
                    .param("office", officer.post().office())
                    .param("korong", officer.post().korong())
                    .param("state", officer.state().name())
                    .param("person", officer.personId())
                    .param("phone", cipher.seal("officer", "phone_sealed", officer.id(), phone.value()))
                    .param("at", utc(officer.createdAt()))
                    .param("version", officer.version())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new OfficerRefused.UserNameTaken();
        }
    }

    /// @param at becomes the day of the invitation, where the officer is invited now
    void update(Officer changed, Instant at) {
        int rows = jdbc.sql("""
            update officer set roles = :roles, region_code = :region, office_id = :office, korong = :korong, state = :state, version = :version,
                   invited_at = case when :state = 'INVITED' then :at else invited_at end
             where id = :id and version = :version - 1
            """)
                .param("id", changed.id())
                .param("roles", namesOf(changed.post().roles()))
                .param("region", changed.post().region().value())
                .param("office", changed.post().office())
                .param("korong", changed.post().korong())
                .param("state", changed.state().name())
                .param("version", changed.version())
                .param("at", utc(at))
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    /// After a dismissal, or to be set anew by invitation.
    void forgetPassword(UUID id) {
        jdbc.sql("update officer set password_hash = null where id = :id and state <> 'ACTIVE'")
                .param("id", id)
                .update();
    }

    public boolean hasPassword(UUID id) {
        return jdbc.sql("select password_hash is not null from officer where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    Optional<Officer> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from officer where id = :id")
                .param("id", id)
                .query(StaffRepository::read)
                .optional();
    }

    Optional<Officer> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from officer where id = :id for update")
                .param("id", id)
                .query(StaffRepository::read)
                .optional();
    }

    List<Officer> page(RegionCode area, @Nullable State state, Cursor after, int size) {
        return jdbc.sql("select " + COLUMNS + " from officer where " + Area.condition("region_code") + """
               and (cast(:state as text) is null or state = :state) and (created_at, id) > (:cursorAt, :cursorId)
             order by created_at, id limit :size
            """)
                .param("area", area.value())
                .param("state", state == null ? null : state.name())
                .params(after.columns())
                .param("size", size)
                .query(StaffRepository::read)
                .list();
    }

    boolean everHadAdministrators() {
        return jdbc.sql("select exists (select 1 from officer where 'ADMIN' = any(roles))")
                .query(Boolean.class)
                .single();
    }

    boolean isLivingRegion(RegionCode region) {
        return jdbc.sql("select exists (select 1 from region where code = :code and (valid_until is null or"
                        + " valid_until > (now() at time zone 'Asia/Jakarta')::date))")
                .param("code", region.value())
                .query(Boolean.class)
                .single();
    }

    private static Officer read(ResultSet row, int number) throws SQLException {
        return new Officer(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("name"),
                post(row),
                State.valueOf(row.getString("state")),
                row.getObject("person_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    public static Post post(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Post(
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
                RegionCode.of(row.getString("region_code")),
                row.getObject("office_id", UUID.class),
                row.getString("korong"));
    }

    public static String[] namesOf(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
