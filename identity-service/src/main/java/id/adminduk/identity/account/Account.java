package id.adminduk.identity.account;

import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// A citizen's account. Its id is random and is the `sub` of tokens: nothing about the person can be read from it.
record Account(
        UUID id,
        UUID personId,
        UUID familyId,
        RegionCode regionCode,
        Phone phone,
        State state,
        Instant openedAt,
        long version) {

    enum State {
        PENDING,
        ACTIVE,
        CLOSED
    }

    static Account opened(UUID id, UUID personId, UUID familyId, RegionCode region, Phone phone, Instant now) {
        return new Account(id, personId, familyId, region, phone, State.PENDING, now, 1);
    }

    /// The phone answered: from now on the account signs in.
    Account confirmed() {
        if (state != State.PENDING) throw new AccountRefused.CodeInvalid();
        return new Account(id, personId, familyId, regionCode, phone, State.ACTIVE, openedAt, version + 1);
    }

    Account closed() {
        return new Account(id, personId, familyId, regionCode, phone, State.CLOSED, openedAt, version + 1);
    }

    Account next() {
        return new Account(id, personId, familyId, regionCode, phone, state, openedAt, version + 1);
    }
}
