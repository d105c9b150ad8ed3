package id.adminduk.application.tracking;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.language.Language;
import java.util.ResourceBundle;

/// What a stage means to somebody who waits, and what they can do now (domain.md 3.8); in their words.
final class TrackingTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle stages;

    private TrackingTexts(Language language) {
        stages = ResourceBundle.getBundle("tracking", language.locale(), NO_FALLBACK);
    }

    static TrackingTexts in(Language language) {
        return new TrackingTexts(language);
    }

    String meaning(Stage stage) {
        return stages.getString(stage.name());
    }

    String next(Stage stage) {
        return stages.getString(stage.name() + ".next");
    }
}
