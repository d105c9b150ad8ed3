package id.adminduk.application.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// What the form brought. The file itself waits in a temporary file until it is asked for.
record Upload(String requirement, String fileName, MultipartFile file) {

    /// Reads the body, which stops at the limits of [UploadSetup].
    static Upload of(MultipartHttpServletRequest request) {
        try {
            var file = request.getFile("file");
            var requirement = request.getParameter("requirement");
            if (file == null || requirement == null) throw AttachmentRefused.multipartInvalid();
            return new Upload(requirement, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file);
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw isAboutTheFile(tooLarge) ? AttachmentRefused.fileTooLarge() : AttachmentRefused.multipartInvalid();
        } catch (MultipartException unreadable) {
            throw AttachmentRefused.multipartInvalid();
        }
    }

    /// Spring calls a part header that is too long an upload that is too large.
    private static boolean isAboutTheFile(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException size) return size.getPermittedSize() >= UploadSetup.FILE_BYTES;
        }
        return false;
    }

    byte[] content() {
        try {
            return file.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException("the uploaded file cannot be read back", gone);
        }
    }

    @Override
    public String toString() {
        return "Upload[" + requirement + "]";
    }
}
