package id.adminduk.identity.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// Passkeys in our own table, in the words of Spring Security.
@Repository
class PasskeyRepository implements UserCredentialRepository {
    private static final String ROWS = """
        select credential_id, subject, label, public_key, signature_count, uv_initialized, backup_eligible, backup_state,
               transports, attestation_object, attestation_data, created_at, last_used_at
          from passkey where
        """;

    private final JdbcClient jdbc;

    PasskeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(CredentialRecord passkey) {
        jdbc.sql("""
            insert into passkey (credential_id, subject, label, public_key, signature_count, uv_initialized,
                   backup_eligible, backup_state, transports, attestation_object, attestation_data, created_at, last_used_at)
            values (:id, :subject, :label, :key, :count, :uv, :eligible, :backup, string_to_array(:transports, ','),
                   :attestation, :data, :created, :used)
            on conflict (credential_id) do update
               set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                   backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
             where passkey.subject = excluded.subject
            """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("subject", PasskeyOwners.subjectOf(passkey.getUserEntityUserId()))
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backup", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("attestation", bytesOf(passkey.getAttestationObject()))
                .param("data", bytesOf(passkey.getAttestationClientDataJSON()))
                .param("created", timestamp(passkey.getCreated()))
                .param("used", timestamp(passkey.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(ROWS + " credential_id = :id")
                .param("id", id.getBytes())
                .query(PasskeyRepository::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return jdbc.sql(ROWS + " subject = :subject order by created_at")
                .param("subject", PasskeyOwners.subjectOf(owner))
                .query(PasskeyRepository::passkey)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from passkey where credential_id = :id")
                .param("id", id.getBytes())
                .update();
    }

    /// False when this person has no such passkey.
    boolean remove(UUID subject, Bytes id) {
        return jdbc.sql("delete from passkey where credential_id = :id and subject = :subject")
                        .param("id", id.getBytes())
                        .param("subject", subject)
                        .update()
                == 1;
    }

    int removeAllOf(UUID subject) {
        return jdbc.sql("delete from passkey where subject = :subject")
                .param("subject", subject)
                .update();
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        var transports = (String[]) row.getArray("transports").getArray();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyOwners.idOf(row.getObject("subject", UUID.class)))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(Arrays.stream(transports)
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_data")))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .build();
    }

    private static byte[] bytesOf(@Nullable Bytes value) {
        return value == null ? new byte[0] : value.getBytes();
    }

    private static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
