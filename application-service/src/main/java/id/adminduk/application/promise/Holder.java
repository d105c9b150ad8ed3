package id.adminduk.application.promise;

/// Who has a case in hands. The office's clock runs only while the office has it.
public enum Holder {
    OFFICE,
    APPLICANT,
    /// The korong or the nagari: partners of the office with reminders of their own (decision 0093).
    ENDORSERS,
    /// The office has it and cannot work on it, for a cause outside of it.
    OUTSIDE,
    /// It has ended.
    NOBODY
}
