package id.adminduk.document.archive;

import id.adminduk.document.archive.DownloadRefused.LinkExpired;
import id.adminduk.document.archive.DownloadRefused.PinLocked;
import id.adminduk.document.archive.DownloadRefused.PinWrong;
import id.adminduk.kernel.crypto.KeyFolder;
import id.adminduk.kernel.problem.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets five wrong PINs pass and then nobody. The key's row is locked while a PIN is compared, so parallel guesses
/// count one by one.
/// Six digits can be tried out by whoever holds a plain hash, however slow: the hash is keyed with a secret outside the
/// database.
@Component
class PinLock {
    static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ArchiveRepository archive;
    private final SecretKeySpec secret;
    private final Clock clock;

    PinLock(ArchiveRepository archive, KeyFolder keys, Clock clock) {
        this.archive = archive;
        this.secret = new SecretKeySpec(keys.secret("download-pin", 32), "HmacSHA256");
        this.clock = clock;
    }

    /// A key as stored.
    @SuppressWarnings("ArrayRecordComponent") // compared in constant time only
    record DownloadKey(UUID document, byte[] pinHash, int wrongTries, boolean linkExpired) {}

    @Transactional(noRollbackFor = DownloadRefused.class)
    public UUID openLink(String token, String pin) {
        var key = archive.lockKeyOfLink(hashOf(token), clock.instant());
        if (key.isPresent() && key.get().linkExpired()) throw new LinkExpired();
        return open(key, pin);
    }

    @Transactional(noRollbackFor = DownloadRefused.class)
    public UUID openDocument(UUID document, String pin) {
        return open(archive.lockKeyOf(document, clock.instant()), pin);
    }

    /// A new PIN also opens a lock that wrong ones have closed.
    @Transactional
    public String renew(UUID document) {
        var pin = newPin();
        archive.setPin(document, hashOf(document, pin));
        return pin;
    }

    static String newPin() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
    }

    private UUID open(Optional<DownloadKey> found, String pin) {
        var key = found.orElseThrow(NotFound::new);
        if (key.wrongTries() >= TRIES) throw new PinLocked();
        if (MessageDigest.isEqual(key.pinHash(), hashOf(key.document(), pin))) {
            archive.setWrongTries(key.document(), 0);
            return key.document();
        }
        int wrong = key.wrongTries() + 1;
        archive.setWrongTries(key.document(), wrong);
        throw wrong < TRIES ? new PinWrong(TRIES - wrong) : new PinLocked();
    }

    byte[] hashOf(UUID document, String pin) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal((document + ":" + pin).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] hashOf(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
