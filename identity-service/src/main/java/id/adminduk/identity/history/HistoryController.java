package id.adminduk.identity.history;

import id.adminduk.kernel.security.CurrentUser;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What stood on a day: a resident or a family, as the registry held them when that day ended.
@RestController
@RequestMapping("/v1")
class HistoryController {
    private final HistoryDesk desk;

    HistoryController(HistoryDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/residents/{id}/as-of/{date}")
    ResidentAsOf resident(@PathVariable UUID id, @PathVariable LocalDate date, CurrentUser user) {
        return desk.resident(id, date, user);
    }

    @GetMapping("/families/{id}/as-of/{date}")
    FamilyAsOf family(@PathVariable UUID id, @PathVariable LocalDate date, CurrentUser user) {
        return desk.family(id, date, user);
    }
}
