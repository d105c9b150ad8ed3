package id.adminduk.application.post;

/// The ways a message reaches a person.
public enum Channel {
    PHONE,
    EMAIL
}
