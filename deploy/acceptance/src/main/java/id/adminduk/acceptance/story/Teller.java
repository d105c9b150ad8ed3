package id.adminduk.acceptance.story;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Tells each step with its time, and remembers which differ from the story.
public final class Teller {
    private static final int NANOS_PER_MILLI = 1_000_000;

    /// A story cannot go on without what this step should have brought.
    static final class CannotGoOn extends RuntimeException {
        CannotGoOn(String step, Throwable cause) {
            super(step, cause);
        }
    }

    private final PrintStream out;
    private final List<String> differing = new ArrayList<>();
    private int steps;

    public Teller(PrintStream out) {
        this.out = out;
    }

    public void title(String text) {
        out.printf("%n%s%n", text);
    }

    public void note(String text) {
        out.printf("                     %s%n", text);
    }

    /// One step; what it brings is needed later, so the story ends when it differs.
    public <T> T step(String what, Supplier<T> work, Function<T, String> shown) {
        steps++;
        long begun = System.nanoTime();
        try {
            var brought = work.get();
            line("ok", begun, what, shown.apply(brought));
            return brought;
        } catch (CannotGoOn told) {
            throw told;
        } catch (RuntimeException different) {
            differs(begun, what, different);
            throw new CannotGoOn(what, different);
        }
    }

    /// One step nothing depends on: the story goes on when it differs.
    public void check(String what, Supplier<String> work) {
        try {
            step(what, work, shown -> shown);
        } catch (CannotGoOn told) {
            // the next step may still be worth telling
        }
    }

    /// A whole story, up to a step it cannot do without.
    public void story(String title, Runnable told) {
        title(title);
        try {
            told.run();
        } catch (CannotGoOn broken) {
            note("this story cannot go on");
        }
    }

    public List<String> differing() {
        return List.copyOf(differing);
    }

    public String verdict() {
        return differing.isEmpty()
                ? "VERDICT: all %d steps are as told.".formatted(steps)
                : "VERDICT: %d of %d steps differ: %s".formatted(differing.size(), steps, String.join("; ", differing));
    }

    private void differs(long begun, String what, RuntimeException different) {
        differing.add(what);
        line("DIFFERS", begun, what, String.valueOf(different.getMessage()));
    }

    private void line(String verdict, long begun, String what, String result) {
        long millis = (System.nanoTime() - begun) / NANOS_PER_MILLI;
        out.printf("  %-8s%6d ms  %s%s%n", verdict, millis, what, result.isEmpty() ? "" : ": " + result);
        out.flush();
    }
}
