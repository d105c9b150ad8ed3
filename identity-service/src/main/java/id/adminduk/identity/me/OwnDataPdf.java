package id.adminduk.identity.me;

import id.adminduk.identity.element.BirthDate.Precision;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.me.OwnExport.Export;
import id.adminduk.identity.me.OwnRecord.ParentView;
import id.adminduk.identity.me.TrailQueries.Look;
import id.adminduk.identity.me.TrailQueries.Viewer;
import id.adminduk.identity.region.RegionNode;
import id.adminduk.identity.region.RegionRepository;
import id.adminduk.identity.region.RegionTreeRepository;
import id.adminduk.identity.sheet.Book;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A citizen's own data to read and to keep: a section for each kind of it.
@Component
class OwnDataPdf {
    private static final int MOST_LOOKS = 200;

    private final RegionRepository regions;
    private final RegionTreeRepository tree;

    OwnDataPdf(RegionRepository regions, RegionTreeRepository tree) {
        this.regions = regions;
        this.tree = tree;
    }

    byte[] of(Export export) {
        var foot = Labels.text("foot") + " " + Labels.minute(export.at());
        try (var book = new Book(Labels.of("title"), foot, export.at())) {
            book.section(Labels.of("record"));
            person(book, export.record());
            family(book, export.family());
            if (!export.children().isEmpty()) children(book, export.children());
            history(book, export);
            looks(book, export);
            corrections(book, export.corrections());
            return book.bytes();
        }
    }

    private void person(Book book, OwnRecord one) {
        book.row(Labels.of("nik"), one.nik());
        book.row(Labels.of("name"), titled(one));
        book.row(Labels.of("sex"), one.sex().label());
        book.row(Labels.of("birth"), one.birthPlace() + ", " + birthDate(one.birthDate(), one.birthDatePrecision()));
        book.row(Labels.of("citizenship"), Labels.code("citizenship", one.citizenship()));
        book.row(Labels.of("religion"), one.religion().label());
        book.row(Labels.of("marital"), one.maritalStatus().label());
        book.row(Labels.of("education"), one.education());
        book.row(Labels.of("occupation"), one.occupation());
        book.row(Labels.of("blood"), one.bloodGroup().label());
        book.row(Labels.of("mother"), parent(one.mother()));
        book.row(Labels.of("father"), parent(one.father()));
        book.row(Labels.of("place"), placeOf(one.regionCode()));
        book.row(
                Labels.of("status"),
                Labels.code("status", one.status()) + ", " + Labels.text("since") + " "
                        + Labels.day(one.statusSince()));
        particulars(book, one);
        var foreigner = one.foreigner();
        if (foreigner == null) return;
        var passport = foreigner.passport();
        if (passport != null) book.row(Labels.of("passport"), passport.number());
        var permit = foreigner.permit();
        if (permit != null) book.row(Labels.of("permit"), permit.kind() + " " + permit.number());
    }

    /// What form F-1.01 asks beside the biodata; left out where nothing was told.
    private static void particulars(Book book, OwnRecord one) {
        var papers = one.certificates();
        certificate(book, "birthCertificate", papers.birth());
        certificate(book, "marriageCertificate", papers.marriage());
        certificate(book, "divorceCertificate", papers.divorce());
        optional(book, "belief", one.beliefOrganisation());
        var disability = one.disability();
        optional(book, "disability", disability == null ? null : disability.label());
        contact(book, one.contact());
        var former = one.formerAddress();
        optional(book, "formerAddress", former == null ? null : former.text());
        var enrolment = one.enrolment();
        optional(book, "biometrics", Labels.day(enrolment.biometricsOn()));
        optional(book, "ktp", Labels.day(enrolment.ktpOn()));
        optional(book, "kia", Labels.day(enrolment.kiaOn()));
        optional(book, "ikd", Labels.day(enrolment.ikdOn()));
        for (var card : enrolment.ended())
            optional(
                    book,
                    "ended." + card.kind(),
                    Labels.day(card.endedOn()) + ", " + Labels.code("because", card.because()));
    }

    private static void certificate(Book book, String label, @Nullable Certificate paper) {
        if (paper == null) return;
        var number = paper.number();
        optional(book, label, number == null ? Labels.code("held", paper.held()) : number);
    }

    private static void contact(Book book, @Nullable Contact contact) {
        if (contact == null) return;
        var phone = contact.phone();
        optional(book, "phone", phone == null ? null : phone.value());
        optional(book, "email", contact.email());
    }

    private static void optional(Book book, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) book.row(Labels.of(label), value);
    }

    private void family(Book book, OwnFamily family) {
        book.section(Labels.of("family"));
        book.row(Labels.of("card"), family.kkMasked());
        book.row(
                Labels.of("address"),
                "%s, RT %s / RW %s, %s, %s"
                        .formatted(family.address(), family.rt(), family.rw(), family.korong(), family.postalCode()));
        book.row(Labels.of("place"), placeOf(family.regionCode()));
        book.row(Labels.of("recorded"), Labels.day(family.recordedOn()));
        contact(book, family.contact());
        book.part(Labels.text("members"));
        var table = book.table(Labels.all("name", "relation", "sex", "birthDate"), List.of(0.4f, 0.24f, 0.16f, 0.2f));
        for (var member : family.members())
            table.row(List.of(
                    member.name(),
                    member.relation(),
                    member.sex(),
                    birthDate(member.birthDate(), member.birthDatePrecision())));
    }

    private void children(Book book, List<OwnRecord> children) {
        for (var child : children) {
            book.section(Labels.of("child"));
            person(book, child);
        }
    }

    private void history(Book book, Export export) {
        book.section(Labels.of("history"));
        book.note(Labels.text("history.note"));
        var changes = book.table(Labels.all("when", "change", "case"), List.of(0.27f, 0.31f, 0.42f));
        for (var line : export.changes())
            changes.row(List.of(
                    Labels.minute(line.at()),
                    Labels.code("change", line.change()),
                    line.caseId().toString()));
        if (export.marriages().isEmpty()) return;
        book.part(Labels.text("marriages"));
        var marriages = book.table(
                Labels.all("married", "number", "ended", "recordedMarriage"), List.of(0.25f, 0.3f, 0.25f, 0.2f));
        for (var line : export.marriages())
            marriages.row(List.of(
                    Labels.day(line.marriedOn()),
                    line.number() == null ? "" : line.number(),
                    Labels.day(line.endedOn()),
                    Labels.code("recorded", line.recorded())));
    }

    private void looks(Book book, Export export) {
        book.section(Labels.of("looks"));
        book.note(Labels.text(export.looks().isEmpty() ? "looks.none" : "looks.note"));
        if (export.looks().isEmpty()) return;
        var table = book.table(Labels.all("when", "who", "purpose", "fields"), List.of(0.24f, 0.24f, 0.22f, 0.3f));
        for (var look :
                export.looks().subList(0, Math.min(MOST_LOOKS, export.looks().size())))
            table.row(List.of(
                    Labels.minute(look.at()),
                    Labels.codes("role", List.of(look.role().split(","))) + ", " + officeOf(look),
                    look.caseId() == null
                            ? Labels.code("purpose", look.purpose())
                            : Labels.text("case.number") + " " + look.caseId(),
                    Labels.codes("field", look.fields())));
        int more = export.looks().size() - MOST_LOOKS;
        if (more > 0) book.note(Labels.text("looks.more").formatted(more));
    }

    private void corrections(Book book, List<CorrectionView> corrections) {
        book.section(Labels.of("corrections"));
        if (corrections.isEmpty()) book.note(Labels.text("corrections.none"));
        for (var one : corrections) {
            book.part(one.number());
            book.row(Labels.of("asked"), Labels.minute(one.requestedAt()));
            book.row(Labels.of("field"), Labels.code("field", one.field()));
            book.row(Labels.of("wish"), one.wish());
            book.row(Labels.of("state"), Labels.code("state", one.state()));
            var answer = one.answer();
            if (answer != null && answer.text() != null) book.row(Labels.of("answer"), answer.text());
            if (answer != null && answer.note() != null) book.row(Labels.of("note"), answer.note());
        }
    }

    /// An officer's by the name of its region; of others it is a name already.
    private String officeOf(Look look) {
        if (look.viewer() != Viewer.OFFICER) return look.office();
        return tree.find(RegionCode.of(look.office())).map(RegionNode::name).orElse(look.office());
    }

    private String placeOf(String code) {
        return regions.placeOf(RegionCode.of(code))
                .map(place -> String.join(", ", place.nagari(), place.kecamatan(), place.kabupaten(), place.province()))
                .orElse(code);
    }

    private static String titled(OwnRecord one) {
        var name = one.titleBefore() == null ? one.name() : one.titleBefore() + " " + one.name();
        return one.titleAfter() == null ? name : name + ", " + one.titleAfter();
    }

    private static String birthDate(LocalDate date, Precision known) {
        return switch (known) {
            case DAY -> Labels.day(date);
            case MONTH -> Labels.day(date) + " " + Labels.text("birth.day-unknown");
            case YEAR -> Labels.day(date) + " " + Labels.text("birth.month-unknown");
        };
    }

    private static String parent(@Nullable ParentView parent) {
        if (parent == null) return "";
        return parent.nikMasked() == null ? parent.name() : parent.name() + " (NIK " + parent.nikMasked() + ")";
    }
}
