package id.adminduk.application.delivery;

import id.adminduk.application.delivery.Parcel.Move;
import id.adminduk.application.notification.Notices;
import id.adminduk.application.notification.Notices.News;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the applicant hears of their cards: each step once, and with the first the PIN they are given for.
@Component
class DeliveryNews {
    private final Notices notices;
    private final DeliveryPins pins;

    DeliveryNews(Notices notices, DeliveryPins pins) {
        this.notices = notices;
        this.pins = pins;
    }

    /// Tells, and answers the hashes of the PINs it told of.
    Map<UUID, byte[]> tell(List<Move> moves) {
        var hashes = new HashMap<UUID, byte[]>();
        var news = new ArrayList<News>();
        for (var move : moves) {
            var pin = move.step() == DeliveryStep.MAKE_READY ? DeliveryPins.next() : "";
            if (!pin.isEmpty())
                hashes.put(move.after().id(), pins.of(move.after().id(), pin));
            addressee(move).flatMap(to -> news(move, pin, to)).ifPresent(news::add);
        }
        notices.tell(news);
        return hashes;
    }

    private static Optional<News> news(Move move, String pin, Notices.Addressee to) {
        var text = text(move);
        if (text == null) return Optional.empty();
        var once = move.after().id() + "/" + move.after().version();
        return Optional.of(new News(
                move.before().application().id(),
                "cards",
                text,
                once,
                List.of(move.before().application().filing().number(), pin),
                to));
    }

    private static @Nullable String text(Move move) {
        var after = move.after();
        return switch (move.step()) {
            case CHOOSE, EXPECT, LIST, UNLIST -> null;
            case MAKE_READY -> "cards.ready." + after.choice().mode();
            case PRINT_AGAIN -> "cards.again";
            case TAKE_OVER -> "cards.underway";
            case ARRIVE -> "cards.arrived." + after.choice().mode();
            case FAIL -> after.state() == DeliveryState.WAITING_COURIER ? "cards.failed" : "cards.back";
            case HAND_OVER -> "cards.received";
        };
    }

    private static Optional<Notices.Addressee> addressee(Move move) {
        var contact = move.before().application().form().contact();
        var recipient = move.after().choice().recipient();
        if (recipient != null && recipient.phone() != null)
            return Optional.of(new Notices.Addressee(
                    recipient.phone(), contact.map(one -> one.email()).orElse(null)));
        return contact.map(one -> new Notices.Addressee(one.phone(), one.email()));
    }
}
