package id.adminduk.identity.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/// Does together what waits together: whatever came while one round ran makes up the next, so the more there is to do
/// the less each costs. The worker is a platform thread: a virtual one would stand in line for a carrier, at every
/// statement, behind the very requests that wait for it.
public final class Rounds<I, O> implements AutoCloseable {
    private final int most;
    private final Function<List<I>, List<O>> work;
    private final BlockingQueue<Waiting<I, O>> waiting = new LinkedBlockingQueue<>();
    private final Thread worker;

    private record Waiting<I, O>(I asked, CompletableFuture<O> answer) {}

    /// @param most in one round
    /// @param work an answer for each that asked, in their order
    public Rounds(String name, int most, Function<List<I>, List<O>> work) {
        this.most = most;
        this.work = work;
        this.worker = Thread.ofPlatform().daemon().name(name).start(this::workForEver);
    }

    /// Returns with the answer of the round this fell into, or throws what ended that round.
    public O ask(I asked) {
        var place = new Waiting<I, O>(asked, new CompletableFuture<>());
        waiting.add(place);
        try {
            return place.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /// How many wait for the next round.
    int waiting() {
        return waiting.size();
    }

    private void workForEver() {
        var round = new ArrayList<Waiting<I, O>>();
        while (true) {
            try {
                round.add(waiting.take());
            } catch (InterruptedException stopped) {
                return;
            }
            waiting.drainTo(round, most - 1);
            answer(round);
            round.clear();
        }
    }

    private void answer(List<Waiting<I, O>> round) {
        try {
            var answers = work.apply(round.stream().map(Waiting::asked).toList());
            for (int i = 0; i < round.size(); i++) round.get(i).answer().complete(answers.get(i));
        } catch (RuntimeException | Error failed) {
            round.forEach(place -> place.answer().completeExceptionally(failed));
        }
    }

    @Override
    public void close() {
        worker.interrupt();
    }
}
