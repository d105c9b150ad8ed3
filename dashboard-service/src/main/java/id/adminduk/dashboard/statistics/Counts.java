package id.adminduk.dashboard.statistics;

import static id.adminduk.dashboard.projection.Metric.*;

import id.adminduk.dashboard.projection.Metric;
import id.adminduk.dashboard.statistics.Overview.Count;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// The counted totals, by metric and part, and how the overview is put together from them.
record Counts(Map<String, Map<String, Count>> byMetric) {

    record Row(String metric, String part, Count count) {}

    static Counts of(List<Row> rows) {
        return new Counts(rows.stream()
                .collect(Collectors.groupingBy(
                        Row::metric,
                        TreeMap::new,
                        Collectors.toMap(Row::part, Row::count, Count::plus, TreeMap::new))));
    }

    Overview overview(Instant now, long change, List<Overview.Institution> institutions, Overview.Times times) {
        return new Overview(
                now,
                change,
                new Overview.Accounts(
                        all(ACCOUNTS_OPENED),
                        all(ACCOUNTS_VERIFIED),
                        all(FAMILIES_WITH_ACCOUNT).total()),
                applications(),
                new Overview.Registrations(all(REGISTRATIONS), all(REGISTRATIONS_LATE), all(REGISTRY_REFUSALS)),
                institutions,
                new Overview.Documents(issued(), all(DOCUMENTS_SUPERSEDED), all(DOCUMENTS_REVOKED)),
                times);
    }

    Count pushedBy(UUID institution) {
        return part(PARTNER_EVENTS, institution.toString());
    }

    private List<Overview.Applications> applications() {
        var parts = new TreeSet<String>();
        for (var metric :
                List.of(APPLICATIONS_RECEIVED, APPLICATIONS_CLOSED, APPLICATIONS_REJECTED, APPLICATIONS_CANCELLED)) {
            parts.addAll(parts(metric).keySet());
        }
        return parts.stream().map(this::application).toList();
    }

    private Overview.Applications application(String part) {
        var slash = part.indexOf('/');
        var received = part(APPLICATIONS_RECEIVED, part);
        var closed = part(APPLICATIONS_CLOSED, part);
        var rejected = part(APPLICATIONS_REJECTED, part);
        var cancelled = part(APPLICATIONS_CANCELLED, part);
        // an end heard of before its beginning must not show as work below nothing
        var inWork = Math.max(0, received.total() - closed.total() - rejected.total() - cancelled.total());
        return new Overview.Applications(
                part.substring(0, slash),
                part.substring(slash + 1),
                received,
                inWork,
                closed,
                rejected,
                cancelled,
                part(APPLICATIONS_STRAIGHT_THROUGH, part),
                part(APPLICATIONS_CLOSED_IN_TIME, part));
    }

    private List<Overview.Issued> issued() {
        return parts(DOCUMENTS_ISSUED).entrySet().stream()
                .map(entry -> new Overview.Issued(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Count all(Metric metric) {
        Collection<Count> counts = parts(metric).values();
        return counts.stream().reduce(Count.NONE, Count::plus);
    }

    private Count part(Metric metric, String part) {
        return parts(metric).getOrDefault(part, Count.NONE);
    }

    private Map<String, Count> parts(Metric metric) {
        return byMetric.getOrDefault(metric.name(), Map.of());
    }
}
