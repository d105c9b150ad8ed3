package id.adminduk.application.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a case stands, with what is only true there.
public sealed interface ApplicationState {
    Instant at();

    record Draft(Instant at) implements ApplicationState {}

    record WaitingName(Instant at) implements ApplicationState {}

    record Endorsing(Instant at) implements ApplicationState {}

    record Submitted(Instant at) implements ApplicationState {}

    record NeedsFix(List<Reason> reasons, Instant at) implements ApplicationState {
        public NeedsFix {
            reasons = List.copyOf(reasons);
        }
    }

    record Verified(Actor verifier, Instant at) implements ApplicationState {}

    record Registering(Actor verifier, Instant at) implements ApplicationState {}

    record ReturnedByRegistry(List<Reason> reasons, Instant at) implements ApplicationState {
        public ReturnedByRegistry {
            reasons = List.copyOf(reasons);
        }
    }

    record AwaitingSignature(Instant at) implements ApplicationState {}

    record ReadyForPickup(Instant at) implements ApplicationState {}

    record Delivered(Instant at) implements ApplicationState {}

    record Closed(Instant at) implements ApplicationState {}

    record Rejected(List<Reason> reasons, Instant at) implements ApplicationState {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    record Cancelled(List<Reason> reasons, Instant at) implements ApplicationState {
        public Cancelled {
            reasons = List.copyOf(reasons);
        }
    }

    record Expired(Instant at) implements ApplicationState {}

    default Stage stage() {
        return switch (this) {
            case Draft _ -> Stage.DRAFT;
            case WaitingName _ -> Stage.WAITING_NAME;
            case Endorsing _ -> Stage.ENDORSING;
            case Submitted _ -> Stage.SUBMITTED;
            case NeedsFix _ -> Stage.NEEDS_FIX;
            case Verified _ -> Stage.VERIFIED;
            case Registering _ -> Stage.REGISTERING;
            case ReturnedByRegistry _ -> Stage.RETURNED;
            case AwaitingSignature _ -> Stage.AWAITING_SIGNATURE;
            case ReadyForPickup _ -> Stage.READY_FOR_PICKUP;
            case Delivered _ -> Stage.DELIVERED;
            case Closed _ -> Stage.CLOSED;
            case Rejected _ -> Stage.REJECTED;
            case Cancelled _ -> Stage.CANCELLED;
            case Expired _ -> Stage.EXPIRED;
        };
    }

    /// Why the case waits or ended; empty where nothing has to be explained.
    default List<Reason> reasons() {
        return switch (this) {
            case NeedsFix(var reasons, var _) -> reasons;
            case ReturnedByRegistry(var reasons, var _) -> reasons;
            case Rejected(var reasons, var _) -> reasons;
            case Cancelled(var reasons, var _) -> reasons;
            case Draft _,
                    WaitingName _,
                    Endorsing _,
                    Submitted _,
                    Verified _,
                    Registering _,
                    AwaitingSignature _,
                    ReadyForPickup _,
                    Delivered _,
                    Closed _,
                    Expired _ -> List.of();
        };
    }

    /// Who verified the case, as long as that verification stands.
    default @Nullable Actor verifier() {
        return switch (this) {
            case Verified(var verifier, var _) -> verifier;
            case Registering(var verifier, var _) -> verifier;
            case Draft _,
                    WaitingName _,
                    Endorsing _,
                    Submitted _,
                    NeedsFix _,
                    ReturnedByRegistry _,
                    AwaitingSignature _,
                    ReadyForPickup _,
                    Delivered _,
                    Closed _,
                    Rejected _,
                    Cancelled _,
                    Expired _ -> null;
        };
    }

    static ApplicationState of(Stage stage, Instant at, @Nullable Actor verifier, List<Reason> reasons) {
        return switch (stage) {
            case DRAFT -> new Draft(at);
            case WAITING_NAME -> new WaitingName(at);
            case ENDORSING -> new Endorsing(at);
            case SUBMITTED -> new Submitted(at);
            case NEEDS_FIX -> new NeedsFix(reasons, at);
            case VERIFIED -> new Verified(required(verifier), at);
            case REGISTERING -> new Registering(required(verifier), at);
            case RETURNED -> new ReturnedByRegistry(reasons, at);
            case AWAITING_SIGNATURE -> new AwaitingSignature(at);
            case READY_FOR_PICKUP -> new ReadyForPickup(at);
            case DELIVERED -> new Delivered(at);
            case CLOSED -> new Closed(at);
            case REJECTED -> new Rejected(reasons, at);
            case CANCELLED -> new Cancelled(reasons, at);
            case EXPIRED -> new Expired(at);
        };
    }

    private static Actor required(@Nullable Actor verifier) {
        if (verifier == null) throw new IllegalStateException("a verified case has a verifier");
        return verifier;
    }
}
