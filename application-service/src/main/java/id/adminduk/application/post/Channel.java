package id.adminduk.application.post;

/// The ways a message reaches a person.
public enum Channel {
    /// By phone, whichever way the office has; the queue decides between the next two, so no row holds this one.
    PHONE,
    WHATSAPP,
    SMS,
    EMAIL,
    /// To a browser that asked for it (RFC 8030).
    WEB_PUSH;

    /// Whether its address is a phone number: where one such way fails, another may not.
    public boolean isByPhone() {
        return this == PHONE || this == WHATSAPP || this == SMS;
    }
}
