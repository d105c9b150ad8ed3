package id.adminduk.application.settings;

/// Who vouches for a case before the office works on it (domain.md 3.8): the head of the korong, then the wali nagari.
/// No service asks for it by itself, for residents need no covering letter (SE 470/13287); an office may.
public enum EndorsementStep {
    KORONG,
    NAGARI
}
