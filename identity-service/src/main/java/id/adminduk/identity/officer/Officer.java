package id.adminduk.identity.officer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who works here, from the proposal to the dismissal. The person is known only to keep an officer away from
/// the own family's cases.
public record Officer(
        UUID id,
        String userName,
        String name,
        Post post,
        State state,
        @Nullable UUID personId,
        Instant createdAt,
        long version) {

    public enum State {
        /// One administrator wants this; another has not confirmed it.
        PROPOSED,
        /// Confirmed; has not set a password yet.
        INVITED,
        ACTIVE,
        SUSPENDED,
        /// For good: the user name is not given again.
        DISMISSED
    }

    public Officer confirmed(Post agreed) {
        return next(agreed, State.INVITED);
    }

    public Officer at(Post changed) {
        if (state == State.DISMISSED || state == State.PROPOSED) throw new OfficerRefused.WrongState();
        return next(changed, state);
    }

    Officer suspended() {
        if (state != State.ACTIVE && state != State.INVITED) throw new OfficerRefused.WrongState();
        return next(post, State.SUSPENDED);
    }

    /// Back to work; the old password and second factor count again, or an invitation where there was never one.
    public Officer reinstated(boolean hasPassword) {
        requireSuspended();
        return next(post, hasPassword ? State.ACTIVE : State.INVITED);
    }

    public void requireSuspended() {
        if (state != State.SUSPENDED) throw new OfficerRefused.WrongState();
    }

    public Officer dismissed() {
        if (state == State.DISMISSED) throw new OfficerRefused.WrongState();
        return next(post.without(), State.DISMISSED);
    }

    /// Invited anew: an invitation ran out, or the password is lost.
    Officer invited() {
        if (state != State.ACTIVE && state != State.INVITED) throw new OfficerRefused.WrongState();
        return next(post, State.INVITED);
    }

    private Officer next(Post changed, State to) {
        return new Officer(id, userName, name, changed, to, personId, createdAt, version + 1);
    }
}
