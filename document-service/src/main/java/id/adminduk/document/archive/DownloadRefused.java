package id.adminduk.document.archive;

import id.adminduk.kernel.problem.DomainException;

/// Every way the archive keeps a file to itself.
abstract sealed class DownloadRefused extends DomainException {
    private DownloadRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class PinWrong extends DownloadRefused {
        PinWrong(int left) {
            super(Kind.FORBIDDEN, "pin-wrong", "The PIN does not match. Tries left: %d.".formatted(left));
        }
    }

    static final class PinLocked extends DownloadRefused {
        PinLocked() {
            super(Kind.FORBIDDEN, "pin-locked", "Too many wrong PINs. Ask the office for a new one.");
        }
    }

    static final class LinkExpired extends DownloadRefused {
        LinkExpired() {
            super(Kind.GONE, "link-expired", "This link is no longer valid. Sign in, or ask the office for a new one.");
        }
    }

    static final class NotReady extends DownloadRefused {
        NotReady() {
            super(Kind.CONFLICT, "document-not-ready", "The document has its number and is waiting to be signed.");
        }
    }

    static final class OutOfForce extends DownloadRefused {
        OutOfForce() {
            super(Kind.GONE, "document-out-of-force", "This version was replaced or revoked.");
        }
    }
}
