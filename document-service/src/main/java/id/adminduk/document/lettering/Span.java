package id.adminduk.document.lettering;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// Words in one look. A line break in the text is one on the page.
///
/// @throws UnprintableText when a font lacks a sign of the text
public record Span(Style style, String text) {
    public Span {
        text = Normalizer.normalize(text, Form.NFC);
        if (!text.codePoints().allMatch(Face::canPrint)) throw new UnprintableText();
    }
}
