package id.adminduk.application.tracking;

/// What the applicant keeps to follow a case without signing in. The PIN exists in clear only here.
public record TrackingReceipt(String trackingNo, String pin) {

    @Override
    public String toString() {
        return "TrackingReceipt[" + trackingNo + ", ******]";
    }
}
