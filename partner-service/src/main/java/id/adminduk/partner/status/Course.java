package id.adminduk.partner.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How one event came along by the facts of a batch.
///
/// @param stops where its status changed: the partner is told of each
record Course(Progress before, Progress now, List<Progress> stops) {
    Course {
        stops = List.copyOf(stops);
    }

    static Course of(Progress before, List<OfficeFact> facts, Instant heard) {
        var course = new Course(before, before, List.of());
        for (var fact : facts) course = course.to(course.now.after(fact, heard));
        return course;
    }

    /// Whether its documents have to be looked at.
    boolean mayChange() {
        return changed() || now.awaitsDocuments();
    }

    boolean changed() {
        return !now.equals(before);
    }

    Course settled(List<IssuedDocument> documents, Instant at) {
        Set<String> kinds = documents.stream().map(IssuedDocument::kind).collect(Collectors.toSet());
        return to(now.settled(kinds, at));
    }

    private Course to(Progress next) {
        if (next.status() == now.status()) return new Course(before, next, stops);
        var further = new ArrayList<>(stops);
        further.add(next);
        return new Course(before, next, further);
    }
}
