package id.adminduk.identity.region;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.region.RegionTreeRepository.Spelling;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The tree of regions, for every form that asks where.
@RestController
@RequestMapping("/v1/regions")
@Tag(name = "regions", description = "The ministry's tree of regions as of a day")
class RegionController {

    private final RegionTreeRepository regions;
    private final Clock clock;

    RegionController(RegionTreeRepository regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "What lies directly below a region on a day; the provinces where none is named")
    Page<RegionView> below(
            @RequestParam(required = false) @Nullable RegionCode parent,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        var found = regions.below(parent, on == null ? OfficeDay.of(clock.instant()) : on).stream()
                .map(node -> RegionView.of(node, List.of()))
                .toList();
        return new Page<>(found, null);
    }

    @GetMapping("/{code}")
    @Operation(summary = "One region, living or ended, with every spelling it had")
    RegionView one(@PathVariable RegionCode code) {
        var node = regions.find(code).orElseThrow(NotFound::new);
        return RegionView.of(node, regions.spellings(code));
    }

    record RegionView(
            RegionCode code,
            String name,
            RegionLevel level,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable RegionCode successor,
            List<Spelling> spellings) {
        static RegionView of(RegionNode node, List<Spelling> spellings) {
            return new RegionView(
                    node.code(), node.name(), node.level(), node.from(), node.until(), node.successor(), spellings);
        }
    }
}
