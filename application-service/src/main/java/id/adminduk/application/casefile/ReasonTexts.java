package id.adminduk.application.casefile;

import id.adminduk.application.casefile.CaseView.ReasonView;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.kernel.web.Language;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// Coded reasons in the citizen's words, each with what to do next; Indonesian unless English was asked for.
@Component
class ReasonTexts {
    private static final String BUNDLE = "reasons";

    ReasonView view(Reason reason, Language language) {
        var texts = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new ReasonView(
                reason.code(),
                reason.requirement(),
                text(texts, reason.code(), "OTHER"),
                text(texts, reason.code() + ".next", "OTHER.next"));
    }

    private static String text(ResourceBundle texts, String key, String otherwise) {
        return texts.getString(texts.containsKey(key) ? key : otherwise);
    }
}
