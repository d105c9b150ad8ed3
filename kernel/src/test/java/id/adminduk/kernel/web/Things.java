package id.adminduk.kernel.web;

import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.Nik;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A resource that shows what the kernel does for every resource.
@RestController
class Things {
    record Thing(String name, Nik nik, Object more) {}

    record Made(UUID id) {}

    private final Idempotency idempotency;
    private final JdbcClient jdbc;

    Things(Idempotency idempotency, JdbcClient jdbc) {
        this.idempotency = idempotency;
        this.jdbc = jdbc;
    }

    @PostMapping("/things")
    ResponseEntity<Made> make(@RequestBody Thing thing, IdempotencyKey key) {
        return idempotency.once(key, thing, Made.class, () -> {
            var made = new Made(UUID.randomUUID());
            jdbc.sql("insert into thing (id, name) values (:id, :name)")
                    .param("id", made.id())
                    .param("name", thing.name())
                    .update();
            if (thing.name().equals("refused")) throw new StaleVersion();
            return ResponseEntity.created(URI.create("/things/" + made.id())).body(made);
        });
    }

    @PutMapping("/things/{id}")
    void change(@PathVariable UUID id, IfMatch version) {
        version.require(3);
    }

    @GetMapping("/things/me")
    Map<String, Object> me(CurrentUser user) {
        return Map.of("subject", user.subject(), "citizen", user.has(Role.CITIZEN));
    }

    @GetMapping("/failing")
    void fail() {
        throw new IllegalStateException("secret 1305011708900001");
    }

    @GetMapping("/internal/thing")
    String internal() {
        return "for services";
    }

    @GetMapping("/officers/thing")
    String officers() {
        return "for officers";
    }
}
