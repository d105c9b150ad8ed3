package id.adminduk.document.production;

import id.adminduk.document.issuance.BirthFacts;
import id.adminduk.document.issuance.FamilyFacts;
import id.adminduk.document.lifecycle.DocumentRepository;
import id.adminduk.document.rendering.BirthCertificate;
import id.adminduk.document.rendering.DocumentRenderer;
import id.adminduk.document.rendering.FamilyCard;
import id.adminduk.document.rendering.Issue;
import id.adminduk.kernel.AdmindukProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Opens what a document says and prints the unsigned page.
@Component
@EnableConfigurationProperties(OfficeProperties.class)
class Printer {
    private final DocumentRepository documents;
    private final DocumentRenderer renderer;
    private final OfficeProperties office;
    private final AdmindukProperties platform;
    private final JsonMapper json;

    Printer(
            DocumentRepository documents,
            DocumentRenderer renderer,
            OfficeProperties office,
            AdmindukProperties platform,
            JsonMapper json) {
        this.documents = documents;
        this.renderer = renderer;
        this.office = office;
        this.platform = platform;
        this.json = json;
    }

    byte[] print(Lease lease) {
        var content = documents.content(lease.documentId(), lease.content());
        var issue = office.issue(lease.numberedOn(), verificationUrl(lease.code()));
        return switch (lease.kind()) {
            case AKTA_KELAHIRAN ->
                renderer.render(akta(lease.number(), json.readValue(content, BirthFacts.class), issue));
            case KK -> renderer.render(card(json.readValue(content, FamilyFacts.class), issue));
        };
    }

    String verificationUrl(String code) {
        return platform.publicAddress() + "/v/" + code;
    }

    static BirthCertificate akta(String number, BirthFacts birth, Issue issue) {
        var child = birth.child();
        var mother = birth.mother();
        var father = birth.father();
        return new BirthCertificate(
                BirthCertificate.Model.of(birth.aktaModel()),
                number,
                child.nik().value(),
                "WNI",
                child.name(),
                BirthCertificate.Sex.valueOf(child.sex()),
                child.birthPlace(),
                child.birthDate(),
                child.birthOrder(),
                mother == null ? null : mother.name(),
                father == null ? null : father.name(),
                issue);
    }

    static FamilyCard card(FamilyFacts family, Issue issue) {
        return new FamilyCard(
                family.kkNumber().value(),
                family.headName(),
                family.address(),
                family.rt(),
                family.rw(),
                family.postalCode(),
                family.korong(),
                family.nagari(),
                family.kecamatan(),
                family.kabupaten(),
                family.province(),
                family.members().stream().map(Printer::member).toList(),
                issue);
    }

    private static FamilyCard.Member member(FamilyFacts.Member member) {
        return new FamilyCard.Member(
                member.nik().value(),
                member.name(),
                member.sex(),
                member.birthPlace(),
                member.birthDate(),
                member.religion(),
                member.education(),
                member.occupation(),
                member.bloodGroup(),
                member.maritalStatus(),
                member.marriageDate(),
                member.divorceDate(),
                member.shdk(),
                member.citizenship(),
                member.passportNo(),
                member.kitapNo(),
                member.fatherName(),
                member.motherName());
    }
}
