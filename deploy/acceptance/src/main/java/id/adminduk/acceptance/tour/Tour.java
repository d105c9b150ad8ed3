package id.adminduk.acceptance.tour;

import id.adminduk.acceptance.birth.Families;
import id.adminduk.acceptance.http.Unexpected;
import id.adminduk.acceptance.story.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Walks every section of the script, some at a time, and remembers what went wrong where.
public final class Tour {
    private static final int AT_ONCE = 4;
    private static final String NEAR_THE_COUNTER = "13.05.01.";

    private final Cast cast;
    private final Set<String> walked = new ConcurrentSkipListSet<>();

    public Tour(Cast cast) {
        this.cast = cast;
    }

    /// What differed from the script, one line for each section that did not come to its end.
    public List<String> differences() {
        try (var walkers = Executors.newFixedThreadPool(AT_ONCE)) {
            var walks = new ArrayList<Future<List<String>>>();
            for (var section : Script.sections()) {
                var company = companyOf(section);
                walks.add(walkers.submit((Callable<List<String>>) () -> walk(section, company)));
            }
            var differing = new ArrayList<String>();
            for (var walk : walks) differing.addAll(walk.get());
            return differing;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unexpected("stopped");
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// The services of which a case came to its end.
    public SortedSet<String> walked() {
        return new TreeSet<>(walked);
    }

    private List<String> walk(Section section, Company company) {
        var office = new Office(cast, company);
        for (var step : section.steps()) {
            try {
                office.walk(step);
                walked.add(step.service());
            } catch (RuntimeException different) {
                return List.of("%s, %s: %s".formatted(section.title(), step.service(), different.getMessage()));
            }
        }
        return List.of();
    }

    private Company companyOf(Section section) {
        var company = new Company(Families.newPhone());
        for (var guest : section.people()) {
            switch (guest) {
                case "pair" -> company.join(cast.pairs().next());
                case "couple" -> company.join(cast.families().near(NEAR_THE_COUNTER));
                case "guest" -> company.joinGuest();
                default -> throw new IllegalStateException("nobody knows a " + guest);
            }
        }
        return company;
    }
}
