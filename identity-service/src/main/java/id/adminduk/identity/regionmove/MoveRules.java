package id.adminduk.identity.regionmove;

import id.adminduk.identity.region.RegionLevel;
import id.adminduk.identity.region.RegionNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where the people of a nagari can be moved to (decision 0062): a list says which codes there are and what
/// follows what, an officer says which korong went elsewhere.
final class MoveRules {
    private final MoveOrder order;
    private final RegionNode from;
    private final RegionNode to;

    private MoveRules(MoveOrder order, RegionNode from, RegionNode to) {
        this.order = order;
        this.from = from;
        this.to = to;
    }

    static void check(MoveOrder order, @Nullable RegionNode from, @Nullable RegionNode to, LocalDate today) {
        if (from == null || to == null) throw new MoveRefused.Unknown();
        var rules = new MoveRules(order, from, to);
        if (order.on().isAfter(today)) throw new MoveRefused.TooEarly();
        if (!rules.canLeave()) throw new MoveRefused.StillLiving();
        if (!rules.canArrive()) throw new MoveRefused.NotThere();
    }

    /// Everybody leaves only what has ended; some korong may leave a nagari that goes on without them.
    private boolean canLeave() {
        var until = from.until();
        boolean ended = until != null && !until.isAfter(order.on());
        return from.level() == RegionLevel.NAGARI && (ended || !order.everybody());
    }

    /// Into a living nagari of the same district; everybody goes to the successor, where the list names one.
    private boolean canArrive() {
        var until = to.until();
        boolean lives = !to.from().isAfter(order.on()) && (until == null || until.isAfter(order.on()));
        var successor = from.successor();
        boolean follows = !order.everybody() || successor == null || successor.equals(to.code());
        return to.level() == RegionLevel.NAGARI
                && lives
                && follows
                && !to.code().equals(from.code())
                && to.code().kabupaten().equals(from.code().kabupaten());
    }
}
