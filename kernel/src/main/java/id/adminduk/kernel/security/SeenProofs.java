package id.adminduk.kernel.security;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.cache.support.SimpleValueWrapper;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.DPoPProofReplayValidator.InMemoryCache;

/// Remembers the proofs that were shown. What came to this process is refused at once; what came to another copy of the
/// service, or before a restart, stands in the service's database. A proof names its address, so no other service can
/// be shown the same one. Without a database (the gateway) a process knows only its own.
final class SeenProofs implements Cache {
    private static final int REMEMBERED = 200_000;
    private static final int REMEMBERED_PER_KEY = 10_000; // more in a minute than the gateway lets one client send

    private final InMemoryCache near = new InMemoryCache();
    private final @Nullable JdbcClient jdbc;

    SeenProofs(@Nullable JdbcClient jdbc) {
        this.jdbc = jdbc;
        near.setMaxSize(REMEMBERED);
        near.setMaxRequestsPerKey(REMEMBERED_PER_KEY);
    }

    /// @param key a digest of the key's thumbprint and the proof's id
    @Override
    public @Nullable ValueWrapper putIfAbsent(Object key, @Nullable Object value) {
        var known = near.putIfAbsent(key, value);
        if (known != null) return known;
        return isFirst(key.toString()) ? null : new SimpleValueWrapper(value);
    }

    private boolean isFirst(String digest) {
        if (jdbc == null) return true;
        try {
            return jdbc.sql("insert into seen_proof (digest) values (:digest) on conflict do nothing")
                            .param("digest", digest)
                            .update()
                    == 1;
        } catch (DataAccessException away) {
            throw new AuthenticationServiceException("proofs cannot be looked up", away);
        }
    }

    /// Well after any of them would be taken again.
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void forgetOld() {
        if (jdbc == null) return;
        jdbc.sql("delete from seen_proof where seen_at < now() - interval '5 minutes'")
                .update();
    }

    @Override
    public String getName() {
        return near.getName();
    }

    @Override
    public Object getNativeCache() {
        return near.getNativeCache();
    }

    @Override
    public @Nullable ValueWrapper get(Object key) {
        return near.get(key);
    }

    @Override
    public <T> @Nullable T get(Object key, @Nullable Class<T> type) {
        return near.get(key, type);
    }

    @Override
    public <T> @Nullable T get(Object key, Callable<T> loader) {
        return near.get(key, loader);
    }

    @Override
    public void put(Object key, @Nullable Object value) {
        near.put(key, value);
    }

    @Override
    public void evict(Object key) {
        near.evict(key);
    }

    @Override
    public void clear() {
        near.clear();
    }
}
