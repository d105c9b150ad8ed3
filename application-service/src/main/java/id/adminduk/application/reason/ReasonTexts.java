package id.adminduk.application.reason;

import id.adminduk.application.lifecycle.Reason;
import id.adminduk.kernel.language.Language;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// Coded reasons in the citizen's words, each with what to do next; Indonesian unless English was asked for.
@Component
public class ReasonTexts {
    private static final String BUNDLE = "reasons";

    public ReasonView view(Reason reason, Language language) {
        var texts = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var key = keyOf(reason.code(), texts);
        return new ReasonView(
                reason.code(),
                reason.requirement(),
                reason.field(),
                reason.rule(),
                texts.getString(key),
                texts.getString(key + ".next"));
    }

    /// SIAK gives reasons of its own behind this prefix; they have one text together.
    private static String keyOf(String code, ResourceBundle texts) {
        if (texts.containsKey(code)) return code;
        return code.startsWith("SIAK_") ? "SIAK" : "OTHER";
    }
}
