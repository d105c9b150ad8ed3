package id.adminduk.application.attachment;

import id.adminduk.kernel.problem.DomainException;

/// Every way an upload is turned away before its content is looked at.
final class AttachmentRefused extends DomainException {
    private AttachmentRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static AttachmentRefused fileTooLarge() {
        return new AttachmentRefused(Kind.PAYLOAD_TOO_LARGE, "file-too-large", "A file has at most 5 MiB.");
    }

    static AttachmentRefused multipartInvalid() {
        return new AttachmentRefused(
                Kind.BAD_REQUEST,
                "multipart-invalid",
                "Send multipart/form-data with the parts 'requirement' and 'file'.");
    }

    static AttachmentRefused requirementUnknown() {
        return new AttachmentRefused(
                Kind.UNPROCESSABLE, "requirement-unknown", "The service does not ask for this; see its requirements.");
    }

    static AttachmentRefused requirementNotAsked() {
        return new AttachmentRefused(
                Kind.CONFLICT, "requirement-not-asked", "Only the uploads the officer asked for can be changed now.");
    }

    static AttachmentRefused malwareFound() {
        return new AttachmentRefused(
                Kind.UNPROCESSABLE, "malware-found", "The file is malware. Clean the device it came from.");
    }

    static AttachmentRefused beingChecked() {
        return new AttachmentRefused(
                Kind.CONFLICT, "file-being-checked", "The file waits for the malware scanner; look again later.");
    }

    static AttachmentRefused quotaExceeded() {
        return new AttachmentRefused(
                Kind.CONFLICT,
                "file-quota-exceeded",
                "An application holds at most 20 files, replaced ones included, and 100 MiB.");
    }
}
