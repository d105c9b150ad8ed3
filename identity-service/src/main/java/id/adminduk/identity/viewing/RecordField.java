package id.adminduk.identity.viewing;

/// The parts of a record that are shown, masked or left out together.
enum RecordField {
    NIK,
    NAME,
    BIRTH,
    SEX,
    STATUS,
    RELIGION,
    WORK,
    BLOOD,
    MARITAL,
    PARENTS,
    KK,
    ADDRESS,
    FOREIGNER,
    CERTIFICATES,
    DISABILITY,
    CONTACT,
    ENROLMENT
}
