package id.adminduk.application.complaint.report;

import id.adminduk.application.complaint.ComplaintPins;
import id.adminduk.application.complaint.ComplaintRefused.PhotoInvalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// A photo for a complaint, by whoever holds its number and PIN.
@RestController
class PhotoController {
    private final ComplaintPins pins;
    private final PhotoDesk desk;

    PhotoController(ComplaintPins pins, PhotoDesk desk) {
        this.pins = pins;
        this.desk = desk;
    }

    /// The form has the fields `number` and `pin` and the file `photo`.
    @PostMapping(path = "/v1/complaints/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(MultipartHttpServletRequest form) {
        var photo = photoIn(form);
        var id = pins.complaintOf(field(form, "number"), field(form, "pin"));
        desk.add(id, Objects.requireNonNullElse(photo.getOriginalFilename(), ""), () -> bytesOf(photo));
    }

    private static MultipartFile photoIn(MultipartHttpServletRequest form) {
        try {
            var photo = form.getFile("photo");
            if (photo == null) throw new PhotoInvalid();
            return photo;
        } catch (MultipartException unreadable) {
            throw new PhotoInvalid();
        }
    }

    private static String field(MultipartHttpServletRequest form, String name) {
        @Nullable String value = form.getParameter(name);
        return value == null ? "" : value;
    }

    private static byte[] bytesOf(MultipartFile photo) {
        try {
            return photo.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException("the uploaded photo cannot be read back", gone);
        }
    }
}
