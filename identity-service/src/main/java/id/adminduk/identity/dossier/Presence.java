package id.adminduk.identity.dossier;

import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.RegionCode;

/// Whether a case here can change somebody; every name but the first is the end of a reason to refuse.
enum Presence {
    HERE,
    UNKNOWN,
    DECEASED,
    NOT_IN_DISTRICT,
    NIK_INACTIVE,
    WITHOUT_FAMILY;

    static Presence of(Resident person, RegionCode district, boolean onCard) {
        return switch (person.standing().status()) {
            case ACTIVE -> active(district.contains(person.region()), onCard);
            case IN_TRANSIT, MOVED_OUT, MOVED_ABROAD -> NOT_IN_DISTRICT;
            case DECEASED -> DECEASED;
            case DUPLICATE, LOST_CITIZENSHIP -> NIK_INACTIVE;
        };
    }

    private static Presence active(boolean inDistrict, boolean onCard) {
        if (!inDistrict) return NOT_IN_DISTRICT;
        return onCard ? HERE : WITHOUT_FAMILY;
    }
}
