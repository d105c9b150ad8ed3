package id.adminduk.kernel.security;

/// What somebody may be to the platform (architecture.md section 5). A token carries the names; [#SERVICE] only our own
/// services have.
public enum Role {
    CITIZEN,
    FRONT_OFFICE,
    ENDORSER,
    VERIFIER,
    APPROVER,
    SIGNER,
    CARD_PRINTER,
    COURIER,
    OPERATOR,
    ADMIN,
    AUDITOR,
    PARTNER,
    AGENCY,
    KIOSK,
    SERVICE
}
