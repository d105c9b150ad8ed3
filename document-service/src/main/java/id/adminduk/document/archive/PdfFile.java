package id.adminduk.document.archive;

import id.adminduk.document.lifecycle.DocumentKind;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A signed file on its way to somebody: never kept by a cache, named without a KK number.
@SuppressWarnings("ArrayRecordComponent") // the bytes are never compared
record PdfFile(DocumentKind kind, String number, String sha256, byte[] bytes) {

    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .eTag('"' + sha256 + '"')
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name()).build().toString())
                .body(bytes);
    }

    private String name() {
        return switch (kind) {
            case AKTA_KELAHIRAN -> "akta-kelahiran-%s.pdf".formatted(number);
            case KK -> "kartu-keluarga.pdf";
        };
    }
}
