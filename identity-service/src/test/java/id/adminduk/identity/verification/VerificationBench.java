package id.adminduk.identity.verification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.adminduk.identity.bench.BenchRegistry;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.DevelopmentJwk;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.crypto.KeyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Prints how many checks a second go through the service, beside a bare loop that selects the same columns by the same
/// index over its own connections, in one run on one machine; started by `deploy/bench/verification`.
public final class VerificationBench {
    private static final int PEOPLE = 20_000;
    private static final int CONNECTIONS = 32;
    private static final int READERS = 8;
    private static final int MISS_PERCENT = 5;
    private static final UUID AGENCY = UUID.fromString("0198a000-0000-7000-8000-0000000000be");

    private VerificationBench() {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Known(byte[] index, String claim, String stranger) {}

    /// How long each took, those that asked for somebody and those that asked for nobody.
    private record Times(List<Long> hits, List<Long> misses) {
        static Times none() {
            return new Times(new ArrayList<>(), new ArrayList<>());
        }

        void addAll(Times more) {
            hits.addAll(more.hits);
            misses.addAll(more.misses);
        }

        static double millis(Stream<Long> nanos, double share) {
            var sorted = nanos.mapToLong(Long::longValue).sorted().toArray();
            return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * share)] / 1e6;
        }
    }

    private record Rate(Times times, double seconds) {
        void report(String what) {
            System.out.printf(
                    "%-28s %8.0f /s   p50 %.2f ms   p99 %.2f ms",
                    what,
                    (times.hits.size() + times.misses.size()) / seconds,
                    Times.millis(all(), 0.5),
                    Times.millis(all(), 0.99));
            if (times.misses.isEmpty()) System.out.println();
            else
                System.out.printf(
                        "   p50 of a hit %.2f ms, of a miss %.2f ms%n",
                        Times.millis(times.hits.stream(), 0.5), Times.millis(times.misses.stream(), 0.5));
        }

        private Stream<Long> all() {
            return Stream.concat(times.hits.stream(), times.misses.stream());
        }
    }

    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        try (var registry = BenchRegistry.open(Path.of(arguments[2]), size)) {
            measure(registry, seconds);
        }
    }

    private static void measure(BenchRegistry registry, int seconds)
            throws JOSEException, InterruptedException, ExecutionException {
        var jdbc = registry.get(JdbcClient.class);
        var people = people(jdbc, registry.get(FieldCipher.class), registry.get(BlindIndex.class));
        agree(jdbc);
        int port = registry.port();
        var token = "Bearer " + token(registry.get(KeyFolder.class));
        var database = registry.database();
        long size = jdbc.sql("select count(*) from resident").query(Long.class).single();
        System.out.printf("%d residents, %d s each%n", size, seconds);
        through(port, token, people, seconds); // warm up
        select(database, people, 3);
        for (int round = 1; round <= 2; round++) {
            select(database, people, seconds).report("bare select by the index");
            through(port, token, people, seconds).report("checks through the service");
        }
    }

    private static Rate through(int port, String token, List<Known> people, int seconds)
            throws InterruptedException, ExecutionException {
        return run(CONNECTIONS, seconds, () -> {
            var wire = new Wire(port, "/v1/verifications", token);
            return () -> {
                var one = any(people);
                boolean miss = ThreadLocalRandom.current().nextInt(100) < MISS_PERCENT;
                int status = wire.post(miss ? one.stranger() : one.claim());
                if (status != 200) throw new IOException("status " + status);
                return miss;
            };
        });
    }

    /// Over connections of its own: the service's pool is the service's.
    private static Rate select(String database, List<Known> people, int seconds)
            throws InterruptedException, ExecutionException {
        return run(READERS, seconds, () -> {
            var connection = DriverManager.getConnection(database);
            var select = connection.prepareStatement("""
                select id, name, birth_place, birth_date, sex, region_code, marital_status, mother_name_sealed, status
                  from resident where nik_index = ?
                """);
            return () -> {
                select.setBytes(1, any(people).index());
                try (var row = select.executeQuery()) {
                    if (!row.next() || row.getString("name") == null) throw new IOException("nobody");
                }
                return false;
            };
        });
    }

    private static Rate run(int workers, int seconds, Callable<Callable<Boolean>> worker)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long start = System.nanoTime();
        Callable<Times> loop = () -> {
            var times = Times.none();
            var work = worker.call();
            for (long now = System.nanoTime(); now < end; ) {
                boolean miss = work.call();
                long done = System.nanoTime();
                (miss ? times.misses() : times.hits()).add(done - now);
                now = done;
            }
            return times;
        };
        var all = Times.none();
        try (var threads = Executors.newFixedThreadPool(workers)) {
            for (var future : threads.invokeAll(
                    IntStream.range(0, workers).mapToObj(_ -> loop).toList())) all.addAll(future.get());
        }
        return new Rate(all, (System.nanoTime() - start) / 1e9);
    }

    private static Known any(List<Known> people) {
        return people.get(ThreadLocalRandom.current().nextInt(people.size()));
    }

    private static List<Known> people(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        return jdbc.sql("select id, nik_sealed, name, birth_date from resident order by md5(id::text) limit :people")
                .param("people", PEOPLE)
                .query((row, _) -> {
                    var nik = cipher.open(
                            "resident", "nik_sealed", row.getObject("id", UUID.class), row.getBytes("nik_sealed"));
                    var rest = "\"name\":\"%s\",\"birthDate\":\"%s\"}"
                            .formatted(
                                    row.getString("name").toUpperCase(Locale.ROOT),
                                    row.getObject("birth_date", LocalDate.class));
                    return new Known(
                            index.of("nik", nik),
                            "{\"nik\":\"" + nik + "\"," + rest,
                            "{\"nik\":\"99" + nik.substring(2) + "\"," + rest);
                })
                .list();
    }

    private static void agree(JdbcClient jdbc) {
        jdbc.sql("""
            insert into agreement (id, agency_id, agency_name, number, purpose, fields, daily_quota, valid_from, valid_until)
            values (:agency, :agency, 'Bench', 'PKS/BENCH', 'Bench', '{NAME,BIRTH_DATE,SEX}', 2000000000, '2020-01-01', '2099-01-01')
            on conflict (id) do update set blocked_at = null, blocked_reason = null
            """).param("agency", AGENCY).update();
    }

    private static String token(KeyFolder keys) throws JOSEException {
        var key = DevelopmentJwk.of(keys, "token-signing", Curve.P_256).toECKey();
        var claims = new JWTClaimsSet.Builder()
                .issuer("http://localhost:8080")
                .subject("bench")
                .audience("adminduk")
                .claim("client_id", "bench")
                .claim("roles", List.of("AGENCY"))
                .claim("partner", AGENCY.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.computeThumbprint().toString())
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
