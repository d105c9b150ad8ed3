package id.adminduk.identity.me;

import id.adminduk.identity.me.OwnExport.Export;
import id.adminduk.kernel.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// All of it in one file: JSON for machines (UU 27/2022: a copy, and the right to take it elsewhere), PDF for people.
@RestController
@RequestMapping("/v1/me/export")
@Tag(name = "me")
@SecurityRequirement(name = "bearer")
class ExportController {
    private final OwnExport exports;
    private final OwnDataPdf pages;

    ExportController(OwnExport exports, OwnDataPdf pages) {
        this.exports = exports;
        this.pages = pages;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Everything as one file", description = "`Accept: application/pdf` gets it to read.")
    ResponseEntity<Export> json(CurrentUser user, Locale language) {
        return file("data-saya.json").body(exports.of(user, language));
    }

    @GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(CurrentUser user) {
        return file("data-saya.pdf")
                .contentType(MediaType.APPLICATION_PDF)
                .body(pages.of(exports.of(user, Locale.of("id"))));
    }

    private static ResponseEntity.BodyBuilder file(String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
