package id.adminduk.identity.passkey;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Whose a passkey is: the subject itself, which is random, is what the device keeps, so nothing has to be looked up.
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private static final int UUID_BYTES = 16;

    static Bytes idOf(UUID subject) {
        var bytes = ByteBuffer.allocate(UUID_BYTES)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits());
        return new Bytes(bytes.array());
    }

    static UUID subjectOf(Bytes id) {
        var bytes = ByteBuffer.wrap(id.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.getBytes().length == UUID_BYTES ? entityOf(subjectOf(id)) : null;
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String subject) {
        return entityOf(UUID.fromString(subject));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity derived) {}

    @Override
    public void delete(Bytes derived) {}

    private static PublicKeyCredentialUserEntity entityOf(UUID subject) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(idOf(subject))
                .name(subject.toString())
                .displayName("ADMINDUK")
                .build();
    }
}
