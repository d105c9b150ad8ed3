package id.adminduk.identity.familyimport;

import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.familyfile.FileFormat;
import id.adminduk.identity.familystore.FamilyFile;
import id.adminduk.identity.familystore.FamilyFile.State;
import id.adminduk.identity.familystore.QuarantineRepository.Held;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Family files over HTTP; what a file looks like stands in docs/api/family-file.md.
@RestController
@RequestMapping("/v1/families/imports")
@Tag(name = "family files", description = "Whole families brought in from CSV or XLSX files")
@SecurityRequirement(name = "bearer")
class ImportController {
    private final ImportDesk desk;
    private final Report report;

    ImportController(ImportDesk desk, Report report) {
        this.desk = desk;
        this.report = report;
    }

    @PostMapping
    @Operation(
            summary = "Send a family file; the same contents again answer with the file that is here",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv"),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                            }))
    ResponseEntity<FamilyFileView> receive(
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String mediaType,
            @RequestParam(defaultValue = "V2026") CodeSet codes,
            InputStream content,
            CurrentUser user) {
        var received = desk.receive(mediaType, codes, content, user);
        var view = FamilyFileView.of(received.file());
        return received.before()
                ? ResponseEntity.ok(view)
                : ResponseEntity.created(URI.create("/v1/families/imports/" + view.id()))
                        .body(view);
    }

    @GetMapping
    @Operation(summary = "Files, latest first")
    Page<FamilyFileView> files(@RequestParam(required = false) @Nullable String cursor) {
        var page = desk.page(cursor);
        return new Page<>(page.items().stream().map(FamilyFileView::of).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a file has come")
    FamilyFileView file(@PathVariable UUID id) {
        return FamilyFileView.of(desk.get(id));
    }

    @PostMapping("/{id}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Dry run: looks at everything and writes nothing but the report")
    FamilyFileView check(@PathVariable UUID id, CurrentUser user) {
        return FamilyFileView.of(desk.check(id, user));
    }

    @PostMapping("/{id}/start")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Bring the file in, or go on where it stopped")
    FamilyFileView start(@PathVariable UUID id, CurrentUser user) {
        return FamilyFileView.of(desk.start(id, user));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back a file of which nothing was brought in")
    void withdraw(@PathVariable UUID id, CurrentUser user) {
        desk.withdraw(id, user);
    }

    @GetMapping(value = "/{id}/report", produces = "text/csv;charset=UTF-8")
    @Operation(summary = "What is wrong in the file, one problem a line")
    void report(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        desk.get(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"laporan-impor.csv\"");
        report.write(id, response.getOutputStream());
    }

    @GetMapping("/quarantine")
    @Operation(summary = "Rows that wait for a real NIK, of the officer's area")
    ResponseEntity<Page<Held>> quarantine(@RequestParam(required = false) @Nullable String cursor, CurrentUser user) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(desk.waiting(user, cursor));
    }

    /// A file and its run.
    record FamilyFileView(
            UUID id,
            FileFormat format,
            CodeSet codes,
            State state,
            long bytes,
            Instant receivedAt,
            long lines,
            long lastLine,
            long residents,
            long families,
            long familiesLeftOut,
            long rowsQuarantined,
            long problems,
            long warnings,
            @Nullable String refusal,
            @Nullable Instant endedAt) {

        static FamilyFileView of(FamilyFile file) {
            var tally = file.tally();
            return new FamilyFileView(
                    file.id(),
                    file.format(),
                    file.codes(),
                    file.state(),
                    file.bytes(),
                    file.receivedAt(),
                    tally.lines(),
                    tally.lastLine(),
                    tally.residents(),
                    tally.families(),
                    tally.leftOut(),
                    tally.quarantined(),
                    tally.problems(),
                    tally.warnings(),
                    file.refusal(),
                    file.endedAt());
        }
    }
}
