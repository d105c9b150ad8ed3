package id.adminduk.partner.partner;

/// What sort of institution a partner is.
public enum PartnerKind {
    HOSPITAL,
    PUSKESMAS,
    MIDWIFE,
    CLINIC,
    KUA,
    COURT,
    NAGARI,
    OTHER
}
