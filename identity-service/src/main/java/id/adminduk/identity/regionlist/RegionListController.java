package id.adminduk.identity.regionlist;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The code list of the tree, for administrators.
@RestController
@RequestMapping("/v1/regions")
@Tag(name = "regions", description = "The ministry's tree of regions as of a day")
class RegionListController {
    private final RegionDesk desk;

    RegionListController(RegionDesk desk) {
        this.desk = desk;
    }

    @PostMapping(value = "/imports", consumes = "text/csv")
    @Operation(summary = "Bring in a code list, which is the whole of its scope; a dry run changes nothing")
    RegionReport bring(
            @RequestBody byte[] list,
            @RequestParam RegionCode scope,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "true") boolean dryRun,
            CurrentUser admin) {
        return desk.bring(list, scope, from, dryRun, admin);
    }
}
