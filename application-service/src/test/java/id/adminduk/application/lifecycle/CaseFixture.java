package id.adminduk.application.lifecycle;

import id.adminduk.application.Reports;
import id.adminduk.application.catalogue.CatalogueFixture;
import id.adminduk.application.form.Form;
import id.adminduk.application.residents.BirthCheck;
import id.adminduk.application.residents.BirthCheck.Parent;
import id.adminduk.kernel.types.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Cases in every state, each brought there by the moves that lead there.
public final class CaseFixture {
    public static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    public static final Instant DUE = NOW.plus(Duration.ofHours(24));
    public static final Actor SITI = new Actor("OFFICER:siti");
    public static final Actor BUDI = new Actor("OFFICER:budi");
    public static final UUID APPLICANT = UUID.fromString("0198a000-0000-7000-8000-00000000a001");
    public static final UUID MOTHER = UUID.fromString("0198a000-0000-7000-8000-00000000a002");
    public static final UUID FATHER = UUID.fromString("0198a000-0000-7000-8000-00000000a003");
    public static final UUID PARTNER_EVENT = UUID.fromString("0198a000-0000-7000-8000-00000000a004");
    public static final UUID PARTNER = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    public static final List<Reason> UNREADABLE = List.of(new Reason("DOC_UNREADABLE", "BIRTH_LETTER"));
    public static final RegionCode NAGARI = RegionCode.of("13.05.01.2001");

    private CaseFixture() {}

    public static BirthCheck check() {
        var family = UUID.randomUUID();
        return new BirthCheck(
                new Parent("ACTIVE", true, NAGARI, "Koto", family, MOTHER, "RAHMA YULIA"),
                new Parent("ACTIVE", true, NAGARI, "Koto", family, FATHER, "AHMAD FAUZI"),
                true,
                false,
                List.of());
    }

    public static Application aDraft() {
        return aDraft(Origin.citizen(APPLICANT));
    }

    public static Application aDraft(Origin origin) {
        return Application.draft(
                        UUID.randomUUID(),
                        CatalogueFixture.catalogue().get("BIRTH"),
                        origin,
                        RegionCode.of("13.05"),
                        NOW)
                .withForm(Form.of(Reports.complete()))
                .checked(check())
                .tracked("AD-4F7K2-9QM3X");
    }

    public static Application aPartnersDraft() {
        return aDraft(Origin.partner(PARTNER_EVENT, PARTNER));
    }

    public static Application in(Stage stage) {
        return in(stage, aDraft());
    }

    public static Application in(Stage stage, Application draft) {
        return switch (stage) {
            case DRAFT -> draft;
            case WAITING_NAME -> aPartnersDraft().awaitName(NOW).next();
            case ENDORSING -> draft.askEndorsement(NOW).next();
            case SUBMITTED -> draft.submit(NOW, DUE).next();
            case NEEDS_FIX ->
                in(Stage.SUBMITTED, draft).requestFix(UNREADABLE, NOW).next();
            case VERIFIED -> in(Stage.SUBMITTED, draft).verify(SITI, NOW).next();
            case REGISTERING ->
                in(Stage.VERIFIED, draft).approve(BUDI, "sealed", NOW).next();
            case RETURNED ->
                in(Stage.REGISTERING, draft)
                        .refusedByRegistry(List.of(Reason.of("MOTHER_DECEASED")), NOW)
                        .next();
            case AWAITING_SIGNATURE ->
                in(Stage.REGISTERING, draft).registered(NOW).next();
            case READY_FOR_PICKUP ->
                in(Stage.AWAITING_SIGNATURE, draft).makeReady(NOW).next();
            case DELIVERED -> in(Stage.READY_FOR_PICKUP, draft).handOver(NOW).next();
            case EXPIRED -> in(Stage.NEEDS_FIX, draft).expire(NOW).next();
            case CLOSED -> in(Stage.AWAITING_SIGNATURE, draft).close(NOW).next();
            case REJECTED -> in(Stage.SUBMITTED, draft).reject(UNREADABLE, NOW).next();
            case CANCELLED ->
                in(Stage.SUBMITTED, draft)
                        .cancel(List.of(Reason.of("WITHDRAWN")), NOW)
                        .next();
        };
    }

    public static Transition perform(Command command, Application application) {
        return switch (command) {
            case AWAIT_NAME -> application.awaitName(NOW);
            case ASK_ENDORSEMENT -> application.askEndorsement(NOW);
            case ENDORSE -> application.endorse(NOW, DUE);
            case MAKE_READY -> application.makeReady(NOW);
            case HAND_OVER -> application.handOver(NOW);
            case EXPIRE -> application.expire(NOW);
            case APPEAL -> application.appeal(NOW, DUE);
            case SUBMIT -> application.submit(NOW, DUE);
            case COMPLETE_NAME -> application.completeName(Form.of(Reports.complete()), NOW, DUE);
            case REQUEST_FIX -> application.requestFix(UNREADABLE, NOW);
            case RESUBMIT -> application.resubmit(NOW);
            case VERIFY -> application.verify(SITI, NOW);
            case APPROVE -> application.approve(BUDI, "sealed", NOW);
            case RETURN -> application.refusedByRegistry(List.of(Reason.of("MOTHER_DECEASED")), NOW);
            case REGISTER -> application.registered(NOW);
            case CLOSE -> application.close(NOW);
            case REJECT -> application.reject(UNREADABLE, NOW);
            case CANCEL -> application.cancel(List.of(Reason.of("WITHDRAWN")), NOW);
        };
    }
}
