package id.adminduk.partner.fhir;

/// The systems and codes of docs/api/fhir-birth.md.
final class BirthProfile {
    static final String NIK = "https://fhir.kemkes.go.id/id/nik";
    static final String NIK_IBU = "https://fhir.kemkes.go.id/id/nik-ibu";
    static final String KK = "https://fhir.kemkes.go.id/id/kk";
    static final String LOINC = "http://loinc.org";
    static final String BIRTH_TIME = "http://hl7.org/fhir/StructureDefinition/patient-birthTime";
    static final String BIRTH_PLACE = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace";

    static final String OWN = "urn:adminduk:fhir:";
    static final String WANT_KIA = OWN + "want-kia";
    static final String ROLE = OWN + "birth-role";
    static final String PLACE_KIND = OWN + "place-kind";
    static final String ATTENDANT_KIND = OWN + "attendant-kind";
    static final String DOCUMENT_KIND = OWN + "document-kind";
    static final String OBSERVATION = OWN + "observation";
    static final String FACILITY_CODE = OWN + "facility-code";

    static final String WEIGHT = "8339-4";
    static final String LENGTH = "89269-5";
    static final String PLURALITY = "57722-1";
    static final String CHILD_ORDER = "kelahiran-ke";

    private BirthProfile() {}
}
