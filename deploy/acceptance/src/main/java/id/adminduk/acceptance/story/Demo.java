package id.adminduk.acceptance.story;

import id.adminduk.acceptance.http.Unexpected;
import id.adminduk.acceptance.people.Dashboard;
import java.util.List;

/// `deploy/demo` behind its script: both stories, told to whatever platform runs.
public final class Demo {
    private static final String HELP = """
        deploy/demo [options]           tells both stories to the running platform (deploy/up --demo)
        deploy/demo identity [options]  tells a life: sign up, marry, have a child, move, die
          --address URL     where it answers (http://localhost:8080)
          --data DIR        its data folder, which holds the demo keys (data)
        """;

    private Demo() {}

    public static void main(String[] arguments) {
        var line = CommandLine.of(arguments);
        boolean life = line.words().equals(List.of("identity"));
        if (!line.words().isEmpty() && !life) {
            System.out.print(HELP);
            return;
        }
        try {
            System.exit((life ? tellALife(line.cast()) : tell(line.cast())) ? 0 : 1);
        } catch (RuntimeException nobodyThere) {
            System.err.println("The stories cannot begin: " + nobodyThere.getMessage());
            System.exit(2);
        }
    }

    private static boolean tell(Cast cast) {
        var teller = new Teller(System.out);
        numbers(cast, teller, "Dashboard before");
        teller.story("Story A: the hospital", () -> new StoryA(cast, teller).tell());
        teller.story("Story B: the citizen", () -> new StoryB(cast, teller).tell());
        numbers(cast, teller, "Dashboard after");
        System.out.printf("%nPapers: %s%n%s%n", cast.papers(), teller.verdict());
        return teller.differing().isEmpty();
    }

    private static boolean tellALife(Cast cast) {
        var teller = new Teller(System.out);
        teller.story("A life, and what the family card shows", () -> new LifeStory(cast, teller).tell());
        System.out.printf("%nPapers: %s%n%s%n", cast.papers(), teller.verdict());
        return teller.differing().isEmpty();
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
