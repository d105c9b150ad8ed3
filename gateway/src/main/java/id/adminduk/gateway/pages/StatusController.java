package id.adminduk.gateway.pages;

import id.adminduk.gateway.routes.ServiceStates;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the platform works, for people and for monitors: one word per service.
@RestController
class StatusController {
    private final ServiceStates states;

    StatusController(ServiceStates states) {
        this.states = states;
    }

    @GetMapping("/status")
    ResponseEntity<Status> status() {
        var services = states.current();
        var up = services.values().stream().allMatch("UP"::equals);
        return ResponseEntity.status(up ? 200 : 503).body(new Status(up ? "UP" : "DEGRADED", services));
    }

    record Status(String status, Map<String, String> services) {}
}
