package id.adminduk.identity.correction;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Why a correction request is refused; the text is the citizen's.
public enum Refusal {
    PROOF_MISSING,
    DATA_CORRECT,
    COURT_RULING_NEEDED,
    OTHER_SERVICE,
    NOT_CLEAR,
    NOT_ENTITLED;

    /// Indonesian unless the language is English.
    public String text(Locale language) {
        return ResourceBundle.getBundle("correction", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(name());
    }
}
