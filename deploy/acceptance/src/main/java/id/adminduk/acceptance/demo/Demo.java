package id.adminduk.acceptance.demo;

import id.adminduk.acceptance.cases.CaseStories;
import id.adminduk.acceptance.http.Unexpected;
import id.adminduk.acceptance.people.Dashboard;
import id.adminduk.acceptance.story.Cast;
import id.adminduk.acceptance.story.CommandLine;
import id.adminduk.acceptance.story.LifeStory;
import id.adminduk.acceptance.story.StoryA;
import id.adminduk.acceptance.story.StoryB;
import id.adminduk.acceptance.story.Teller;
import id.adminduk.acceptance.tour.Tour;

/// Tells the stories to whatever platform runs, one step a line.
public final class Demo {
    private static final String HELP = """
        deploy/demo [options]           tells both stories to the running platform (deploy/up --demo)
        deploy/demo identity [options]  tells a life: sign up, marry, have a child, move, die
        deploy/demo cases [options]     tells an office's day: a death, a move, a lost card, a queue, a complaint
        deploy/demo services [options]  walks a case of every service from its draft to its end
          --address URL     where it answers (http://localhost:8080)
          --data DIR        its data folder, which holds the demo keys (data)
        """;

    private Demo() {}

    public static void main(String[] arguments) {
        var line = CommandLine.of(arguments);
        try {
            System.exit(
                    switch (String.join(" ", line.words())) {
                        case "" -> tell(line.cast());
                        case "identity" -> tellALife(line.cast());
                        case "cases" -> tellADay(line.cast());
                        case "services" -> walk(line.cast());
                        default -> help();
                    });
        } catch (RuntimeException nobodyThere) {
            System.err.println("The stories cannot begin: " + nobodyThere.getMessage());
            System.exit(2);
        }
    }

    private static int tell(Cast cast) {
        var teller = new Teller(System.out);
        numbers(cast, teller, "Dashboard before");
        teller.story("Story A: the hospital", () -> new StoryA(cast, teller).tell());
        teller.story("Story B: the citizen", () -> new StoryB(cast, teller).tell());
        numbers(cast, teller, "Dashboard after");
        System.out.printf("%nPapers: %s%n%s%n", cast.papers(), teller.verdict());
        return teller.differing().isEmpty() ? 0 : 1;
    }

    private static int tellALife(Cast cast) {
        var teller = new Teller(System.out);
        teller.story("A life, and what the family card shows", () -> new LifeStory(cast, teller).tell());
        System.out.printf("%nPapers: %s%n%s%n", cast.papers(), teller.verdict());
        return teller.differing().isEmpty() ? 0 : 1;
    }

    private static int tellADay(Cast cast) {
        var teller = new Teller(System.out);
        CaseStories.tell(cast, teller);
        System.out.printf("%n%s%n", teller.verdict());
        return teller.differing().isEmpty() ? 0 : 1;
    }

    private static int walk(Cast cast) {
        var tour = new Tour(cast);
        var differing = tour.differences();
        differing.forEach(line -> System.out.println("  DIFFERS  " + line));
        System.out.println(
                "%d services came to their end: %s".formatted(tour.walked().size(), String.join(" ", tour.walked())));
        return differing.isEmpty() ? 0 : 1;
    }

    private static int help() {
        System.out.print(HELP);
        return 0;
    }

    private static void numbers(Cast cast, Teller teller, String title) {
        teller.title(title);
        try (var dashboard = cast.dashboard()) {
            teller.note(Dashboard.line(dashboard.overview()));
        } catch (Unexpected | IllegalStateException away) {
            teller.note("no numbers: " + away.getMessage());
        }
    }
}
