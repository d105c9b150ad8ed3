package id.adminduk.application.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// A file somebody sends for a requirement. Its bytes wait where they arrived until they are asked for.
///
/// @param keep whether the citizen wants it kept for later services
public record SentFile(String requirement, String fileName, boolean keep, Supplier<byte[]> content) {

    /// No file is larger.
    public static final long MOST_BYTES = 5L << 20;

    /// Reads the body of a form, which stops at the limit.
    static SentFile of(MultipartHttpServletRequest request) {
        try {
            var file = request.getFile("file");
            var requirement = request.getParameter("requirement");
            if (file == null || requirement == null) throw AttachmentRefused.multipartInvalid();
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var keep = Boolean.parseBoolean(request.getParameter("keep"));
            return new SentFile(requirement, name, keep, () -> contentOf(file));
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw isAboutTheFile(tooLarge) ? AttachmentRefused.fileTooLarge() : AttachmentRefused.multipartInvalid();
        } catch (MultipartException unreadable) {
            throw AttachmentRefused.multipartInvalid();
        }
    }

    /// Spring calls a part header that is too long an upload that is too large.
    private static boolean isAboutTheFile(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException size) return size.getPermittedSize() >= MOST_BYTES;
        }
        return false;
    }

    private static byte[] contentOf(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException("the uploaded file cannot be read back", gone);
        }
    }

    @Override
    public String toString() {
        return "SentFile[" + requirement + "]";
    }
}
