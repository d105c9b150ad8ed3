package id.adminduk.identity.exchange;

import id.adminduk.kernel.problem.DomainException;

/// Every way a file of the exchange is refused; nothing was changed.
abstract sealed class ExchangeRefused extends DomainException {
    private ExchangeRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NothingToSend extends ExchangeRefused {
        NothingToSend() {
            super(Kind.CONFLICT, "siak-nothing-to-send", "Nothing is pending.");
        }
    }

    /// Whoever made a batch does not carry it away alone (promises.md S80).
    static final class SecondAdministrator extends ExchangeRefused {
        SecondAdministrator() {
            super(Kind.FORBIDDEN, "dual-approval-required", "Another administrator has to release the batch.");
        }
    }

    static final class Unreadable extends ExchangeRefused {
        Unreadable() {
            super(Kind.UNPROCESSABLE, "siak-file-unreadable", "The file has not the form of an answer file.");
        }
    }

    static final class Damaged extends ExchangeRefused {
        Damaged() {
            super(Kind.UNPROCESSABLE, "siak-file-damaged", "The checksum does not match the content.");
        }
    }

    static final class NotGenuine extends ExchangeRefused {
        NotGenuine() {
            super(Kind.UNPROCESSABLE, "siak-file-not-genuine", "The file was not sealed with the exchange key.");
        }
    }

    static final class Incomplete extends ExchangeRefused {
        Incomplete() {
            super(Kind.UNPROCESSABLE, "siak-file-incomplete", "The file has not as many lines as it says.");
        }
    }

    static final class OtherOffice extends ExchangeRefused {
        OtherOffice() {
            super(Kind.UNPROCESSABLE, "siak-file-of-another-office", "The file is for another district.");
        }
    }

    static final class BatchUnknown extends ExchangeRefused {
        BatchUnknown() {
            super(Kind.UNPROCESSABLE, "siak-batch-unknown", "This office never made such a batch.");
        }
    }

    static final class OutOfOrder extends ExchangeRefused {
        OutOfOrder() {
            super(Kind.CONFLICT, "siak-part-out-of-order", "An earlier answer file of this batch is missing.");
        }
    }

    static final class PartDiffers extends ExchangeRefused {
        PartDiffers() {
            super(Kind.CONFLICT, "siak-part-differs", "Another file was taken as this part.");
        }
    }
}
