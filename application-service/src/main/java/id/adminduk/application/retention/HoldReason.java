package id.adminduk.application.retention;

/// Who needs the files of a case longer than usual.
enum HoldReason {
    COURT,
    AUDIT,
    COMPLAINT
}
