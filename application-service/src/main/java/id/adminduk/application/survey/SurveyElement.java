package id.adminduk.application.survey;

/// The nine elements every public service is judged by, in the regulation's order (Permenpan-RB 14/2017). Each is
/// answered from 1, the worst, to 4.
public enum SurveyElement {
    REQUIREMENTS,
    PROCEDURE,
    TIME,
    COST,
    PRODUCT,
    COMPETENCE,
    CONDUCT,
    FACILITIES,
    COMPLAINTS;

    static final int WORST = 1;
    static final int BEST = 4;

    /// Where its points are kept.
    String column() {
        return "u" + (ordinal() + 1);
    }
}
