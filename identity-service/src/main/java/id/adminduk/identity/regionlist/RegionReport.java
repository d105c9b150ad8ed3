package id.adminduk.identity.regionlist;

import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an import does, or would do; of each kind the number and the first hundred.
record RegionReport(
        boolean applied,
        RegionCode scope,
        LocalDate from,
        int unchanged,
        int outside,
        Changes<Named> added,
        Changes<RegionPlan.Renaming> renamed,
        Changes<Ended> ended,
        Changes<Named> reopened,
        Changes<FieldError> problems) {
    private static final int MOST = 100;

    /// How many, and the first of them.
    record Changes<T>(int count, List<T> first) {
        static <T> Changes<T> of(List<T> all) {
            return new Changes<>(all.size(), all.subList(0, Math.min(all.size(), MOST)));
        }
    }

    record Named(RegionCode code, String name) {
        static Named of(RegionLine line) {
            return new Named(line.code(), line.name());
        }
    }

    /// `residents` still live there and stay until an officer moves them.
    record Ended(RegionCode code, LocalDate on, @Nullable RegionCode successor, long residents) {}

    static RegionReport of(boolean applied, RegionCode scope, RegionPlan plan, Map<String, Long> residents) {
        return new RegionReport(
                applied,
                scope,
                plan.holdsFrom(),
                plan.unchanged(),
                plan.outside(),
                Changes.of(plan.added().stream().map(Named::of).toList()),
                Changes.of(plan.renamed()),
                Changes.of(plan.ended().stream()
                        .map(ending -> new Ended(
                                ending.code(),
                                ending.on(),
                                ending.successor(),
                                residents.getOrDefault(ending.code().value(), 0L)))
                        .toList()),
                Changes.of(plan.reopened().stream().map(Named::of).toList()),
                Changes.of(plan.problems()));
    }
}
