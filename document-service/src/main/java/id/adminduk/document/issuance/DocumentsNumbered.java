package id.adminduk.document.issuance;

import java.util.UUID;

/// Told inside this process, after the commit, so that the workshop need not wait for its next look.
public record DocumentsNumbered(UUID applicationId) {}
