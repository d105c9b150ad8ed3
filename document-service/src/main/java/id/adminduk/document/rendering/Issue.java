package id.adminduk.document.rendering;

import java.net.URI;
import java.time.LocalDate;

/// Who issues a document, where and when, and the address its QR code opens.
///
/// @param place printed before the date, for example "Parik Malintang"
public record Issue(Office office, String place, LocalDate date, Signatory signatory, String verificationUrl) {

    /// The host whose pages tell whether a document is genuine, printed beside the QR code.
    String checkAddress() {
        return URI.create(verificationUrl).getAuthority();
    }

    /// The two lines of the heading, for example "PEMERINTAH KABUPATEN PADANG PARIAMAN" and
    /// "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL".
    public record Office(String government, String name) {}

    /// The officer in whose name the document is signed.
    ///
    /// @param title printed above the name, for example "Kepala Dinas Kependudukan dan Pencatatan Sipil"
    /// @param nip   the officer's employee number, as it is to be printed
    public record Signatory(String title, String name, String nip) {}
}
