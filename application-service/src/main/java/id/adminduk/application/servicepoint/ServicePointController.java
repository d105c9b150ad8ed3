package id.adminduk.application.servicepoint;

import id.adminduk.application.servicepoint.ServicePointDesk.Terms;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Places where people are served: anybody reads when they are open, administrators and operators set them up.
@RestController
@RequestMapping("/v1/service-points")
class ServicePointController {
    private static final int LARGEST = 100;

    private final ServicePointDesk desk;
    private final ServicePoints points;
    private final ServicePointRepository rows;
    private final Idempotency idempotency;
    private final Cursors cursors;

    ServicePointController(
            ServicePointDesk desk,
            ServicePoints points,
            ServicePointRepository rows,
            Idempotency idempotency,
            Cursors cursors) {
        this.desk = desk;
        this.points = points;
        this.rows = rows;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    record NewPoint(
            @NotNull ServicePoint.Kind kind,
            @NotNull RegionCode region,
            @NotBlank @Size(min = 3, max = 120) String name,
            @Nullable UUID officeId,
            @NotNull @Valid Setup setup) {}

    record PointChange(
            @NotBlank @Size(min = 3, max = 120) String name,
            @Nullable UUID officeId,
            boolean active,
            @NotNull @Valid Setup setup) {}

    @PostMapping
    ResponseEntity<ServicePoint> open(IdempotencyKey key, @Valid @RequestBody NewPoint request, CurrentUser admin) {
        return idempotency.once(key, request, ServicePoint.class, () -> {
            var terms = new Terms(request.name(), request.officeId(), true, request.setup());
            var point = desk.open(request.kind(), request.region(), terms, admin);
            return ResponseEntity.created(URI.create("/v1/service-points/" + point.id()))
                    .eTag(ETags.of(point.version()))
                    .body(point);
        });
    }

    @GetMapping
    Page<ServicePoint> page(
            @RequestParam(required = false) @Nullable RegionCode region,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var filter = "service-points/" + region;
        int size = Math.clamp(limit, 1, LARGEST);
        var found = rows.page(region, cursors.read(cursor, filter), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var last = shown.isEmpty() ? null : shown.getLast();
        var next = found.size() <= size || last == null
                ? null
                : cursors.write(new Cursor(last.createdAt(), last.point().id()), filter);
        return new Page<>(
                shown.stream().map(ServicePointRepository.Listed::point).toList(), next);
    }

    @GetMapping("/{id}")
    ResponseEntity<ServicePoint> show(@PathVariable UUID id) {
        return answer(points.get(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<ServicePoint> change(
            @PathVariable UUID id, IfMatch match, @Valid @RequestBody PointChange request, CurrentUser admin) {
        var terms = new Terms(request.name(), request.officeId(), request.active(), request.setup());
        return answer(desk.change(id, match, terms, admin));
    }

    private static ResponseEntity<ServicePoint> answer(ServicePoint point) {
        return ResponseEntity.ok().eTag(ETags.of(point.version())).body(point);
    }
}
