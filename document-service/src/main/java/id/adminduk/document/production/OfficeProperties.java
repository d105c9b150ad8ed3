package id.adminduk.document.production;

import id.adminduk.document.rendering.Issue;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The office as its documents name it.
///
/// @param place printed before the date of issue
@ConfigurationProperties("adminduk.office")
record OfficeProperties(
        @DefaultValue("PEMERINTAH KABUPATEN PADANG PARIAMAN")
        String government,

        @DefaultValue("DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL")
        String name,

        @DefaultValue("Parik Malintang") String place,
        @DefaultValue Signatory signatory) {

    record Signatory(
            @DefaultValue("Kepala Dinas Kependudukan dan Pencatatan Sipil")
            String title,

            @DefaultValue("Kepala Dinas") String name,
            @DefaultValue("-") String nip) {}

    Issue issue(LocalDate date, String verificationUrl) {
        return new Issue(
                new Issue.Office(government, name),
                place,
                date,
                new Issue.Signatory(signatory.title(), signatory.name(), signatory.nip()),
                verificationUrl);
    }
}
