package id.adminduk.application.attachment;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// The multipart body a front end sends.
final class UploadForm {
    private UploadForm() {}

    static MultiValueMap<String, Object> of(String requirement, String fileName, byte[] file) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("requirement", requirement);
        parts.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return fileName;
            }
        });
        return parts;
    }
}
