package id.adminduk.identity.correction;

import id.adminduk.identity.correction.Correction.Field;
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

    /// Indonesian unless the language is English; of what another service changes it tells which.
    public String text(Field field, Locale language) {
        var words = ResourceBundle.getBundle(
                "correction", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        var particular = name() + "." + field;
        return words.getString(words.containsKey(particular) ? particular : name());
    }
}
