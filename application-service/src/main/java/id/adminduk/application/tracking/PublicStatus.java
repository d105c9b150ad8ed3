package id.adminduk.application.tracking;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.language.Language;

/// The five words the public knows a case by.
public enum PublicStatus {
    NEW("Baru", "New"),
    VERIFIED("Diverifikasi", "Verified"),
    PROCESSING("Diproses", "In process"),
    DONE("Selesai", "Done"),
    REJECTED("Ditolak", "Rejected");

    private final String indonesian;
    private final String english;

    PublicStatus(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    static PublicStatus of(Stage stage) {
        return switch (stage) {
            case DRAFT, WAITING_NAME, ENDORSING, SUBMITTED, NEEDS_FIX -> NEW;
            case VERIFIED, RETURNED -> VERIFIED;
            case REGISTERING, AWAITING_SIGNATURE -> PROCESSING;
            case READY_FOR_PICKUP, DELIVERED, CLOSED -> DONE;
            case REJECTED, CANCELLED, EXPIRED -> REJECTED;
        };
    }

    String in(Language language) {
        return switch (language) {
            case INDONESIAN -> indonesian;
            case ENGLISH -> english;
        };
    }
}
