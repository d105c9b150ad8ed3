package id.adminduk.application.notification;

/// The ways a message reaches a person.
public enum Channel {
    PHONE,
    EMAIL
}
