package id.adminduk.application.delivery.courier;

import id.adminduk.application.delivery.DeliveryChoice.DeliveryMode;
import id.adminduk.application.delivery.DeliveryChoice.Recipient;
import id.adminduk.application.delivery.DeliveryState;
import id.adminduk.application.delivery.Parcel;
import id.adminduk.application.delivery.courier.ListDesk.Load;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Hand-over lists of the couriers.
@RestController
@RequestMapping("/v1/deliveries/lists")
class ListController {
    private static final int LARGEST = 100;

    private final ListDesk desk;
    private final CourierListRepository lists;
    private final Idempotency idempotency;
    private final Cursors cursors;

    ListController(ListDesk desk, CourierListRepository lists, Idempotency idempotency, Cursors cursors) {
        this.desk = desk;
        this.lists = lists;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    /// @param courier the account that carries them; without one, whichever courier of the area takes them over
    record ListRequest(
            @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
            String courier,

            @NotEmpty @Size(max = LARGEST) Set<@NotNull UUID> deliveries) {}

    /// What the courier needs at the door.
    record Stop(
            UUID id,
            String trackingNo,
            DeliveryMode mode,
            @Nullable RegionCode place,
            @Nullable Recipient recipient,
            DeliveryState state,
            int attempts) {
        static Stop of(Parcel parcel) {
            var delivery = parcel.delivery();
            return new Stop(
                    delivery.id(),
                    parcel.application().filing().number(),
                    delivery.choice().mode(),
                    delivery.choice().place(),
                    delivery.choice().recipient(),
                    delivery.state(),
                    delivery.attempts());
        }
    }

    record LoadView(CourierList list, List<Stop> stops) {
        static LoadView of(Load load) {
            return new LoadView(
                    load.list(), load.parcels().stream().map(Stop::of).toList());
        }
    }

    @PostMapping
    ResponseEntity<CourierList> make(IdempotencyKey key, @Valid @RequestBody ListRequest request, CurrentUser officer) {
        return idempotency.once(key, request, CourierList.class, () -> {
            var list = desk.make(request.courier(), request.deliveries(), officer);
            return ResponseEntity.created(URI.create("/v1/deliveries/lists/" + list.id()))
                    .body(list);
        });
    }

    /// A courier's own lists and those that wait for any, or those made in the counter's area; newest first.
    @GetMapping
    Page<CourierList> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser user) {
        int size = Math.clamp(limit, 1, LARGEST);
        boolean own = user.has(Role.COURIER);
        var filter = "courier-lists/" + (own ? user.subject() : user.region());
        var before = cursors.read(cursor, filter, Cursor.END);
        var found = own
                ? lists.of(user.subject(), area(user), before, size + 1)
                : lists.madeIn(area(user), before, size + 1);
        if (found.size() <= size) return new Page<>(found, null);
        var last = found.get(size - 1);
        return new Page<>(found.subList(0, size), cursors.write(new Cursor(last.madeAt(), last.id()), filter));
    }

    private static RegionCode area(CurrentUser user) {
        var area = user.region();
        if (area == null) throw new NotFound();
        return area;
    }

    @GetMapping("/{id}")
    ResponseEntity<LoadView> show(@PathVariable UUID id, CurrentUser user) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(LoadView.of(desk.show(id, user)));
    }

    @PostMapping("/{id}/taking")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable UUID id, CurrentUser courier) {
        desk.take(id, courier);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dissolve(@PathVariable UUID id, CurrentUser officer) {
        desk.dissolve(id, officer);
    }
}
