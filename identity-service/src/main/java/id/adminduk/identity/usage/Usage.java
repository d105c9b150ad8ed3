package id.adminduk.identity.usage;

import id.adminduk.identity.agreement.Agreement;
import id.adminduk.identity.agreement.Agreement.Suspicion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an agency used of a day, and what its current window looks like.
record Usage(long granted, long refused, long misses, Window window) {

    /// Checks that are looked at together.
    ///
    /// @param ordered checks that had another to be compared with
    /// @param rising those of them with a higher number
    record Window(Instant start, int checks, int misses, int ordered, int rising) {

        Window with(List<Check> more, Agreement agreement, Instant now, VerificationProperties limits) {
            var released = agreement.releasedAt();
            boolean current =
                    now.isBefore(start.plus(limits.window())) && (released == null || released.isBefore(start));
            var base = current ? this : new Window(now, 0, 0, 0, 0);
            int met = base.misses;
            int compared = base.ordered;
            int above = base.rising;
            for (var check : more) {
                if (check.residentId() == null) met++;
                if (check.rises() != null) compared++;
                if (Boolean.TRUE.equals(check.rises())) above++;
            }
            return new Window(base.start, base.checks + more.size(), met, compared, above);
        }

        Optional<Suspicion> suspicion(VerificationProperties limits) {
            if (misses >= limits.misses() && misses >= checks * limits.missShare())
                return Optional.of(Suspicion.MANY_MISSES);
            if (ordered >= limits.ordered() && Math.max(rising, ordered - rising) >= ordered * limits.orderedShare())
                return Optional.of(Suspicion.ORDERED_NUMBERS);
            return Optional.empty();
        }
    }

    /// How many of so many more checks fit into the day.
    int room(int wanted, int quota) {
        return (int) Math.clamp(quota - granted, 0L, wanted);
    }

    Usage plus(List<Check> more, int refusedNow, Agreement agreement, Instant now, VerificationProperties limits) {
        var missed = more.stream().filter(check -> check.residentId() == null).count();
        return new Usage(
                granted + more.size(),
                refused + refusedNow,
                misses + missed,
                window.with(more, agreement, now, limits));
    }
}
