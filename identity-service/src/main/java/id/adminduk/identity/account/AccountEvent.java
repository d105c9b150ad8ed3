package id.adminduk.identity.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.identity.otp.CodePurpose;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// What the platform is told about accounts; the phone and the code travel sealed.
sealed interface AccountEvent extends DomainEvent {
    String TOPIC = "adminduk.account";

    UUID accountId();

    record Opened(UUID accountId, RegionCode regionCode, UUID familyId, Instant openedAt) implements AccountEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "adminduk.account.opened.v1";
        }
    }

    record Verified(UUID accountId, RegionCode regionCode, UUID familyId, Instant verifiedAt) implements AccountEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "adminduk.account.verified.v1";
        }
    }

    /// Its owner died; nobody signs in with it any more.
    record Closed(UUID accountId, RegionCode regionCode, UUID familyId, Reason reason, Instant closedAt)
            implements AccountEvent {
        enum Reason {
            DECEASED
        }

        @Override
        @JsonIgnore
        public String type() {
            return "adminduk.account.closed.v1";
        }
    }

    record CodeRequested(
            UUID accountId, CodePurpose purpose, Instant requestedAt, Instant expiresAt, String confidential)
            implements AccountEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "adminduk.account.code-requested.v1";
        }
    }

    /// A new phone takes over at that time unless the owner objects; sent to the old one.
    record PhoneChangeAnnounced(UUID accountId, Instant announcedAt, Instant effectiveAt, String confidential)
            implements AccountEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "adminduk.account.phone-change-announced.v1";
        }
    }

    /// Everything the owner was signed in on ended, not by themselves.
    record SignInsEnded(UUID accountId, EndReason reason, Instant endedAt, String confidential)
            implements AccountEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "adminduk.account.sign-ins-ended.v1";
        }
    }

    /// The sealed part of [PhoneChangeAnnounced] and [SignInsEnded].
    record Addressee(String phone) {}

    /// The sealed part of [CodeRequested].
    record Delivery(String phone, String code) {}
}
