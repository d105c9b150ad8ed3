package id.adminduk.identity.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An approved application, as far as the registry needs it; the form itself travels sealed.
public record ApprovedApplication(
        UUID applicationId,
        String service,
        @Nullable UUID partnerEventId,
        @Nullable UUID partnerId,
        boolean straightThrough,
        Instant submittedAt,
        String confidential) {}
