package id.adminduk.identity.regionlist;

import id.adminduk.identity.region.Region;
import id.adminduk.identity.region.RegionNode;
import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a code list changes inside a scope, worked out before anything is written: the list is the whole scope, so what
/// it does not name ends on the day it holds from.
final class RegionPlan {
    /// A region that ends.
    record Ending(RegionCode code, LocalDate on, @Nullable RegionCode successor) {}

    /// A region with another name than it had.
    record Renaming(RegionCode code, String from, String to) {}

    private final RegionCode scope;
    private final LocalDate holdsFrom;
    private final Map<RegionCode, RegionNode> tree;
    private final List<RegionLine> added = new ArrayList<>();
    private final List<Renaming> renamed = new ArrayList<>();
    private final List<RegionLine> reopened = new ArrayList<>();
    private final List<RegionLine> olderNames = new ArrayList<>();
    private final List<Ending> ended = new ArrayList<>();
    private final List<FieldError> problems;
    private int unchanged;
    private int outside;

    RegionPlan(RegionCode scope, LocalDate holdsFrom, List<RegionNode> tree, RegionList list) {
        this.scope = scope;
        this.holdsFrom = holdsFrom;
        this.tree = tree.stream().collect(Collectors.toMap(RegionNode::code, node -> node));
        this.problems = new ArrayList<>(list.problems());
        var inside = new HashMap<RegionCode, RegionLine>();
        list.lines().forEach(line -> sort(line, inside));
        inside.values().stream()
                .sorted(Comparator.comparing(line -> line.code().value()))
                .forEach(line -> plan(line, inside));
        if (inside.isEmpty()) problem(1, "nothing-in-scope", "The list names nothing inside the scope.");
        else endTheRest(inside.keySet());
    }

    private void sort(RegionLine line, Map<RegionCode, RegionLine> inside) {
        if (!scope.contains(line.code())) outside++;
        else if (inside.putIfAbsent(line.code(), line) != null)
            problem(line.line(), "code-twice", "The code stands twice in the list.");
    }

    private void plan(RegionLine line, Map<RegionCode, RegionLine> inside) {
        check(line, inside);
        if (line.olderName() != null) olderNames.add(line);
        var old = tree.get(line.code());
        if (old == null) {
            added.add(line);
            return;
        }
        var renaming = !old.name().equals(line.name());
        if (renaming) renamed.add(new Renaming(line.code(), old.name(), line.name()));
        var until = line.validUntil();
        if (until == null && old.ended()) reopened.add(line);
        else if (until != null && !until.equals(old.until()))
            ended.add(new Ending(line.code(), until, line.successor()));
        else if (!renaming) unchanged++;
    }

    private void check(RegionLine line, Map<RegionCode, RegionLine> inside) {
        var parent = Region.parentOf(line.code());
        if (parent != null && !inside.containsKey(parent) && (scope.contains(parent) || !tree.containsKey(parent)))
            problem(line.line(), "parent-unknown", "The region above it is neither in the list nor known.");
        var above = parent == null ? null : inside.get(parent);
        if (above != null && above.ended() && !line.ended())
            problem(line.line(), "parent-ended", "The region above it has ended.");
        var successor = line.successor();
        if (successor != null && !line.ended())
            problem(line.line(), "successor-of-living", "Only a region that ended has a successor.");
        if (successor != null && !inside.containsKey(successor) && !tree.containsKey(successor))
            problem(line.line(), "successor-unknown", "The successor is neither in the list nor known.");
        var from = Objects.requireNonNullElse(line.validFrom(), LocalDate.MIN);
        if (line.validUntil() != null && !line.validUntil().isAfter(from))
            problem(line.line(), "date-order", "It ends before it began.");
    }

    private void endTheRest(Set<RegionCode> named) {
        var living = new HashSet<>(tree.values());
        living.stream()
                .filter(node -> scope.contains(node.code()) && !node.ended() && !named.contains(node.code()))
                .map(node -> new Ending(node.code(), holdsFrom, null))
                .forEach(ended::add);
        ended.sort(Comparator.comparing(ending -> ending.code().value()));
    }

    private void problem(int line, String code, String detail) {
        problems.add(new FieldError("#/lines/" + line, code, detail));
    }

    LocalDate holdsFrom() {
        return holdsFrom;
    }

    List<RegionLine> added() {
        return added;
    }

    List<Renaming> renamed() {
        return renamed;
    }

    List<RegionLine> reopened() {
        return reopened;
    }

    List<RegionLine> olderNames() {
        return olderNames;
    }

    List<Ending> ended() {
        return ended;
    }

    List<FieldError> problems() {
        return problems;
    }

    int unchanged() {
        return unchanged;
    }

    int outside() {
        return outside;
    }
}
