package id.adminduk.identity.registration;

import id.adminduk.identity.birth.ReportDay;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.family.MembershipRepository;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.intake.Effects;
import id.adminduk.identity.marriage.MarriageRepository;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.Confidential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Decides approved applications as the listener would, each in one transaction, and reads what became of cards.
public final class Casework {
    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    public Casework(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.json = context.getBean(JsonMapper.class);
    }

    /// Writes a test household into the registry.
    public House with(House house) {
        var change = new Change(Instant.parse("2026-11-01T03:00:00Z"), "test", UUID.randomUUID(), Change.Kind.IMPORTED);
        var family = house.card().family();
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            context.getBean(ResidentRepository.class)
                    .add(List.copyOf(house.people().values()), change);
            context.getBean(FamilyRepository.class).add(List.of(family), change);
            context.getBean(MembershipRepository.class)
                    .add(house.card().seats().stream()
                            .map(seat -> new Membership(
                                    UUID.randomUUID(),
                                    family.id(),
                                    seat.resident(),
                                    seat.shdk(),
                                    seat.position(),
                                    family.recordedOn()))
                            .toList());
            context.getBean(MarriageRepository.class).add(house.marriages());
        });
        return house;
    }

    /// Approves a form, given as JSON with single quotes; answers the application.
    public UUID decide(String service, String form) {
        var application = UUID.randomUUID();
        decide(application, service, form);
        return application;
    }

    public void decide(UUID application, String service, String form) {
        var content = json.readTree(form.replace('\'', '"'));
        var sealed = context.getBean(Confidential.class).seal(application, content);
        var approved = new ApprovedApplication(
                application, service, null, null, false, Instant.parse("2026-11-21T03:00:00Z"), sealed);
        var decision = context.getBean(Effects.class).decisionOn(approved);
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> decision.run());
    }

    /// Empty when the application was registered.
    public List<String> reasons(UUID application) {
        return jdbc.sql("select unnest(reasons) from registration where application_id = :id")
                .param("id", application)
                .query(String.class)
                .list();
    }

    public List<String> refusals(String service, String form) {
        return reasons(decide(service, form));
    }

    /// A card as people read it: `Rosni KEPALA_KELUARGA CERAI_MATI; Budi ANAK BELUM_KAWIN`.
    public String card(UUID family) {
        return String.join(
                "; ", jdbc.sql("""
                    select r.name || ' ' || m.shdk || ' ' || r.marital_status
                      from membership m join resident r on r.id = m.resident_id
                     where m.family_id = :family and m.until is null order by m.position
                    """).param("family", family).query(String.class).list());
    }

    public String cardOf(House house, String name) {
        return familyOf(house, name).map(this::card).orElse("-");
    }

    public Optional<UUID> familyOf(House house, String name) {
        return jdbc.sql("select family_id from membership where resident_id = :id and until is null")
                .param("id", house.person(name).id())
                .query(UUID.class)
                .optional();
    }

    /// `130516090571 on Amir KEPALA_KELUARGA BELUM_KAWIN` - the first digits of the number, and the card.
    public String entered(String name) {
        var residents = context.getBean(ResidentRepository.class);
        var person = jdbc.sql("select id from resident where name = :name and status = 'ACTIVE'")
                .param("name", name)
                .query(UUID.class)
                .single();
        var family = jdbc.sql("select family_id from membership where resident_id = :id and until is null")
                .param("id", person)
                .query(UUID.class)
                .single();
        var nik = residents.find(person).orElseThrow().nik().value();
        return nik.substring(0, 12) + " on " + card(family);
    }

    public String status(House house, String name) {
        return jdbc.sql("select status || ' ' || marital_status from resident where id = :id")
                .param("id", house.person(name).id())
                .query(String.class)
                .single();
    }

    /// Approves a birth on a house's card; `child` are the fields of the child that matter.
    public UUID birth(House house, String mother, String child) {
        return decide("BIRTH", """
            {'child': {'name': 'Zahra', 'sex': 'FEMALE', 'birthTime': null, 'placeKind': 'HOME', 'birthPlace': 'Uji', 'kind': 'SINGLE',
              'multipleOrder': 0, 'birthOrder': 1, 'weightGrams': null, 'lengthCm': null, 'attendantKind': 'TRADITIONAL', %s},
             'mother': {'nik': '%s', 'name': '%s', 'kkNumber': null}, 'father': null,
             'marriageProof': {'kind': 'NONE', 'number': null, 'date': null}}
            """.formatted(child, house.nik(mother), mother));
    }

    public UUID childOf(UUID application) {
        return jdbc.sql("select child_id from birth where application_id = :id")
                .param("id", application)
                .query(UUID.class)
                .single();
    }

    /// What somebody holds: `marriage 0001/I/2026 2026-10-01`, `-` where nothing is told.
    public String certificates(House house, String name) {
        var held = resident(house, name).particulars().certificates();
        var told = Stream.of(
                        told("birth", held.birth()), told("marriage", held.marriage()), told("divorce", held.divorce()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "-" : told;
    }

    private static String told(String kind, @Nullable Certificate certificate) {
        return certificate == null ? "" : kind + " " + certificate.text() + " " + certificate.on();
    }

    public String formerAddress(House house, String name) {
        var former = resident(house, name).particulars().formerAddress();
        return former == null ? "-" : former.text() + ", " + former.region();
    }

    /// The cards somebody has, and those that ended: `biometrics 2026-11-02, KTP_EL today`.
    public String enrolment(House house, String name) {
        var today = ReportDay.of(Instant.now()).date();
        var held = resident(house, name).particulars().enrolment();
        var parts = new ArrayList<String>();
        if (held.biometricsOn() != null) parts.add("biometrics " + held.biometricsOn());
        for (var kind : Kind.values()) if (held.since(kind) != null) parts.add(kind + " " + held.since(kind));
        held.ended()
                .forEach(card -> parts.add(
                        card.kind() + " " + card.issuedOn() + " ended " + card.endedOn() + " " + card.because()));
        return parts.isEmpty() ? "-" : String.join(", ", parts).replace(today.toString(), "today");
    }

    public Resident resident(House house, String name) {
        return context.getBean(ResidentRepository.class)
                .find(house.person(name).id())
                .orElseThrow();
    }

    /// `2 ACTIVE new` - the version, whether it lives, and whether the number is another one than the house had.
    public String state(House house) {
        var number = jdbc.sql("select kk_index from family where id = :id")
                .param("id", house.id())
                .query(byte[].class)
                .single();
        var old = context.getBean(BlindIndex.class).of("kk", house.kk());
        return jdbc.sql("select version || ' ' || status from family where id = :id")
                        .param("id", house.id())
                        .query(String.class)
                        .single()
                + (Objects.deepEquals(number, old) ? " same" : " new");
    }

    public JdbcClient jdbc() {
        return jdbc;
    }
}
