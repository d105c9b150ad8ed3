package id.adminduk.partner.status;

import java.util.UUID;

/// A document the office issued for a reported event, as the partner may know it.
record IssuedDocument(String kind, String number, UUID documentId, String verificationUrl) {}
