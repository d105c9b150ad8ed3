package id.adminduk.kernel.web;

import id.adminduk.kernel.crypto.FieldCipher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Makes a creating POST safe to repeat (promises.md R4): the key's row is inserted first in a transaction of its
/// own, so that the unique key decides a race; the answer is stored in the transaction that did the work. The
/// same key with the same request gets the stored answer and `Idempotency-Replayed: true`, with another request
/// 422, while the first still runs 409. A refusal or failure stores nothing: the caller may try again.
public final class Idempotency {
    public static final String REPLAYED = "Idempotency-Replayed";

    private final IdempotencyRows rows;
    private final TransactionTemplate work;
    private final TransactionTemplate own;
    private final JsonMapper json;

    public Idempotency(
            org.springframework.jdbc.core.simple.JdbcClient jdbc,
            PlatformTransactionManager transactions,
            FieldCipher cipher,
            JsonMapper json) {
        this.rows = new IdempotencyRows(jdbc, cipher);
        this.work = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.json = json;
    }

    /// Runs the work once for this key; the request's JSON is what must not change.
    public <T> ResponseEntity<T> once(
            IdempotencyKey key, Object request, Class<T> type, Supplier<ResponseEntity<T>> effect) {
        return once(key, json.writeValueAsBytes(request), type, effect);
    }

    /// The same where the raw body is at hand.
    public <T> ResponseEntity<T> once(
            IdempotencyKey key, byte[] body, Class<T> type, Supplier<ResponseEntity<T>> effect) {
        return once(key, body, type, () -> {}, effect);
    }

    /// The same for a request that itself counts only once, whatever its key: the claim commits together with the key,
    /// new or known; when it refuses, no key is taken.
    public <T> ResponseEntity<T> once(
            IdempotencyKey key, byte[] body, Class<T> type, Runnable claim, Supplier<ResponseEntity<T>> effect) {
        byte[] fingerprint = fingerprint(key, body);
        if (!begin(key, fingerprint, claim)) return replay(key, fingerprint, type);
        boolean done = false;
        try {
            var answer = Objects.requireNonNull(work.execute(_ -> {
                var fresh = effect.get();
                rows.finish(
                        key, fresh.getStatusCode().value(), location(fresh), json.writeValueAsBytes(fresh.getBody()));
                return fresh;
            }));
            done = true;
            return answer;
        } finally {
            if (!done) own.executeWithoutResult(_ -> rows.forget(key));
        }
    }

    private boolean begin(IdempotencyKey key, byte[] fingerprint, Runnable claim) {
        return Boolean.TRUE.equals(own.execute(_ -> {
            claim.run();
            return rows.begin(key, fingerprint);
        }));
    }

    private <T> ResponseEntity<T> replay(IdempotencyKey key, byte[] fingerprint, Class<T> type) {
        var stored = rows.find(key).orElseThrow(RequestRefused::idempotencyInProgress);
        if (!MessageDigest.isEqual(stored.fingerprint(), fingerprint)) throw RequestRefused.idempotencyKeyReused();
        var answer = stored.answer();
        if (answer == null) throw RequestRefused.idempotencyInProgress();
        var headers = new HttpHeaders();
        headers.set(REPLAYED, "true");
        if (answer.location() != null) headers.setLocation(URI.create(answer.location()));
        return ResponseEntity.status(answer.status()).headers(headers).body(json.readValue(answer.body(), type));
    }

    private static @org.jspecify.annotations.Nullable String location(ResponseEntity<?> answer) {
        return answer.getHeaders().getFirst(HttpHeaders.LOCATION);
    }

    private static byte[] fingerprint(IdempotencyKey key, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((key.route() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
