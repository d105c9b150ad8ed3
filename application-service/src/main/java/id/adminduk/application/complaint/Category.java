package id.adminduk.application.complaint;

/// What a complaint is about, and who answers it. Illegal fees and brokers never go to those who may be
/// complained of (promises.md T01).
public enum Category {
    ILLEGAL_FEE(Unit.INSPECTORATE),
    SLOW_SERVICE(Unit.SERVICE_DESK),
    WRONG_DATA(Unit.REGISTRY),
    RUDE_OFFICER(Unit.SECRETARIAT),
    BROKER(Unit.INSPECTORATE),
    SYSTEM(Unit.SYSTEMS),
    QUEUE(Unit.SERVICE_DESK),
    OTHER(Unit.SECRETARIAT);

    private final Unit unit;

    Category(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /// Whether only the inspectorate may know of it: no place is published and no other unit gets it.
    public boolean isConfidential() {
        return unit == Unit.INSPECTORATE;
    }
}
