package id.adminduk.document.production;

import id.adminduk.document.lifecycle.DocumentKind;
import java.time.LocalDate;
import java.util.UUID;

/// A worker's right to finish one document. The fence outdates every earlier lease on it.
///
/// @param content what the document prints, sealed
@SuppressWarnings("ArrayRecordComponent") // leases are never compared
record Lease(
        UUID documentId,
        long fence,
        int attempts,
        DocumentKind kind,
        UUID series,
        String number,
        String code,
        LocalDate numberedOn,
        byte[] content) {}
