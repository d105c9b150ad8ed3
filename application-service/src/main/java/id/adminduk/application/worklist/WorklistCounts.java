package id.adminduk.application.worklist;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// How much waits for an officer in their area, by the stages their role works on.
///
/// @param mine what they have claimed themselves
public record WorklistCounts(Instant asOf, long mine, List<StageCount> stages) {

    /// @param atRisk promised soon
    /// @param overdue promised for earlier
    public record ServiceCount(String service, long waiting, long free, long atRisk, long overdue) {}

    public record StageCount(
            Waiting state, long waiting, long free, long atRisk, long overdue, List<ServiceCount> services) {
        static StageCount of(Waiting state, List<ServiceCount> services) {
            return new StageCount(
                    state,
                    services.stream().mapToLong(ServiceCount::waiting).sum(),
                    services.stream().mapToLong(ServiceCount::free).sum(),
                    services.stream().mapToLong(ServiceCount::atRisk).sum(),
                    services.stream().mapToLong(ServiceCount::overdue).sum(),
                    services);
        }
    }

    /// A stage and a service, as the database counts them.
    record Row(Waiting state, ServiceCount count, long mine) {}

    /// A stage where nothing waits is told as such.
    static WorklistCounts of(Instant asOf, List<Waiting> stages, List<Row> rows) {
        var byStage = rows.stream()
                .collect(Collectors.groupingBy(Row::state, Collectors.mapping(Row::count, Collectors.toList())));
        return new WorklistCounts(
                asOf,
                rows.stream().mapToLong(Row::mine).sum(),
                stages.stream()
                        .map(stage -> StageCount.of(stage, byStage.getOrDefault(stage, List.of())))
                        .toList());
    }
}
