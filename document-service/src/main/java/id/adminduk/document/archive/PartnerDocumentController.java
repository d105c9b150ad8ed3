package id.adminduk.document.archive;

import id.adminduk.document.archive.ArchiveQueries.DocumentView;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Documents that followed from a partner's own report, so that a hospital can hand them over.
@RestController
class PartnerDocumentController {
    private final ArchiveQueries queries;
    private final DownloadDesk desk;

    PartnerDocumentController(ArchiveQueries queries, DownloadDesk desk) {
        this.queries = queries;
        this.desk = desk;
    }

    @GetMapping("/v1/partner-documents")
    Page<DocumentView> of(@RequestParam UUID partnerEventId, CurrentUser partner) {
        var institution = partner.partnerId();
        return new Page<>(institution == null ? List.of() : queries.ofPartner(institution, partnerEventId), null);
    }

    @GetMapping(path = "/v1/partner-documents/{id}/file", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> file(@PathVariable UUID id, CurrentUser partner) {
        return desk.byPartner(id, partner).answer();
    }
}
