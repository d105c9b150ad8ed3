package id.adminduk.document.lettering;

/// A value holds a character that our fonts lack. The text itself may be a name and stays out of the message.
public final class UnprintableText extends IllegalArgumentException {
    UnprintableText() {
        super("a value holds a character that no page font has");
    }
}
