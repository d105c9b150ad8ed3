package id.adminduk.application.upload;

import id.adminduk.kernel.problem.DomainException;

/// Every way a file in pieces is turned away before it is a file.
final class UploadRefused extends DomainException {
    private UploadRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static UploadRefused versionUnsupported() {
        return new UploadRefused(
                Kind.PRECONDITION_FAILED, "tus-version-unsupported", "Send the header Tus-Resumable: 1.0.0.");
    }

    static UploadRefused metadataInvalid() {
        return new UploadRefused(
                Kind.BAD_REQUEST,
                "upload-metadata-invalid",
                "Upload-Metadata holds 'requirement' and may hold 'filename', 'keep' and 'sha256', each in Base64.");
    }

    static UploadRefused fileTooLarge() {
        return new UploadRefused(Kind.PAYLOAD_TOO_LARGE, "file-too-large", "A file has at most 5 MiB.");
    }

    static UploadRefused empty() {
        return new UploadRefused(Kind.BAD_REQUEST, "upload-length-invalid", "A file has at least one byte.");
    }

    static UploadRefused offsetMismatch() {
        return new UploadRefused(
                Kind.CONFLICT,
                "upload-offset-mismatch",
                "Ask with HEAD how much of the file is here, and go on there.");
    }

    static UploadRefused longerThanAnnounced() {
        return new UploadRefused(
                Kind.PAYLOAD_TOO_LARGE, "upload-longer-than-announced", "More bytes came than Upload-Length said.");
    }

    static UploadRefused pieceTooLarge() {
        return new UploadRefused(
                Kind.PAYLOAD_TOO_LARGE, "upload-piece-too-large", "A piece with a checksum has at most 1 MiB.");
    }

    static UploadRefused checksumInvalid() {
        return new UploadRefused(
                Kind.BAD_REQUEST,
                "upload-checksum-invalid",
                "Upload-Checksum is 'sha1' or 'sha256' and a Base64 hash.");
    }

    static UploadRefused fileDiffers() {
        return new UploadRefused(
                Kind.UNPROCESSABLE,
                "upload-file-differs",
                "The whole file has another hash than announced; send it anew.");
    }

    static UploadRefused incomplete() {
        return new UploadRefused(Kind.CONFLICT, "upload-incomplete", "Some of the file has not arrived yet.");
    }

    static UploadRefused expired() {
        return new UploadRefused(Kind.GONE, "upload-expired", "What had arrived is gone after a day; begin anew.");
    }
}
