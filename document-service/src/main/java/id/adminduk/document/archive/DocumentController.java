package id.adminduk.document.archive;

import id.adminduk.document.archive.ArchiveQueries.DocumentView;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A citizen's own documents.
@RestController
class DocumentController {
    private final ArchiveQueries queries;
    private final DownloadDesk desk;

    DocumentController(ArchiveQueries queries, DownloadDesk desk) {
        this.queries = queries;
        this.desk = desk;
    }

    record PinRequest(@NotNull @Pattern(regexp = "[0-9]{6}") String pin) {
        @Override
        public String toString() {
            return "PinRequest[...]";
        }
    }

    @GetMapping("/v1/documents")
    Page<DocumentView> own(CurrentUser citizen) {
        var person = citizen.personId();
        return new Page<>(person == null ? List.of() : queries.ofOwner(person), null);
    }

    @PostMapping(path = "/v1/documents/{id}/file", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @Valid @RequestBody PinRequest request, CurrentUser citizen) {
        return desk.byOwner(id, request.pin(), citizen).answer();
    }

    record NewPin(String pin) {
        @Override
        public String toString() {
            return "NewPin[...]";
        }
    }

    @PostMapping("/v1/documents/{id}/pin")
    NewPin newPin(@PathVariable UUID id, CurrentUser citizen) {
        return new NewPin(desk.newPin(id, citizen));
    }
}
