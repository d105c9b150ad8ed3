package id.adminduk.partner.intake;

import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.partner.intake.Doorkeeper.SignedMessage;
import id.adminduk.partner.partner.EventType;
import id.adminduk.partner.signature.NonceRepository;
import id.adminduk.partner.signature.ReceiptSigner;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// The counter both forms of message come to: files once per idempotency key and signs the answer, also when it is
/// given again.
@Service
public class ReceiptDesk {
    private final IntakeDesk intake;
    private final Idempotency idempotency;
    private final NonceRepository nonces;
    private final ReceiptSigner signer;
    private final JsonMapper json;

    ReceiptDesk(
            IntakeDesk intake, Idempotency idempotency, NonceRepository nonces, ReceiptSigner signer, JsonMapper json) {
        this.intake = intake;
        this.idempotency = idempotency;
        this.nonces = nonces;
        this.signer = signer;
        this.json = json;
    }

    /// The same signed bytes a second time are refused (promises.md S68), whatever became of the first: their nonce is
    /// claimed together with the key, or alone when the message is refused for its content.
    public ResponseEntity<byte[]> accept(SignedMessage message, Supplier<BirthMessage> read, IdempotencyKey key) {
        return once(message, () -> admitted(message, read.get()), key, Receipt.class, birth -> filed(message, birth));
    }

    /// The same for any signed message.
    public <M, T> ResponseEntity<byte[]> once(
            SignedMessage message,
            Supplier<M> read,
            IdempotencyKey key,
            Class<T> type,
            Function<M, ResponseEntity<T>> work) {
        var content = readOnce(message, read);
        var answer = idempotency.once(
                key,
                message.http().sha256(),
                type,
                () -> nonces.claim(message.keyId(), message.nonce()),
                () -> work.apply(content));
        return signed(message, answer);
    }

    private <M> M readOnce(SignedMessage message, Supplier<M> read) {
        try {
            return read.get();
        } catch (RuntimeException refused) {
            nonces.claim(message.keyId(), message.nonce());
            throw refused;
        }
    }

    /// A birth this partner may tell of.
    public BirthMessage admitted(SignedMessage message, BirthMessage birth) {
        message.partner().requireMayReport(EventType.BIRTH);
        message.partner().requireOwns(birth.facilityCode());
        var letter = birth.report().birthLetter();
        if (letter != null) message.partner().requireOwns(letter.facilityCode());
        return birth;
    }

    private ResponseEntity<Receipt> filed(SignedMessage message, BirthMessage birth) {
        var receipt = intake.file(message, birth);
        return ResponseEntity.accepted().location(receipt.statusUrl()).body(receipt);
    }

    private ResponseEntity<byte[]> signed(SignedMessage message, ResponseEntity<?> answer) {
        byte[] body = json.writeValueAsBytes(answer.getBody());
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .headers(signer.sign(message.http(), answer.getStatusCode().value(), body))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
