package id.adminduk.dashboard.projection;

import static id.adminduk.dashboard.projection.Metric.*;

import id.adminduk.dashboard.projection.Announcement.Accepted;
import id.adminduk.dashboard.projection.Announcement.AccountStep;
import id.adminduk.dashboard.projection.Announcement.ApplicationStep;
import id.adminduk.dashboard.projection.Announcement.DocumentStep;
import id.adminduk.dashboard.projection.Announcement.Registered;
import id.adminduk.kernel.messaging.EventMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the facts out of an event. Types we do not count give none.
final class Facts {
    private Facts() {}

    static List<Fact> of(EventMessage message) {
        return switch (message.type()) {
            case "adminduk.partner-event.accepted.v1" -> accepted(message.read(Accepted.class));
            case "adminduk.application.submitted.v1" -> application(message, APPLICATIONS_RECEIVED);
            case "adminduk.application.waiting-name.v1" -> application(message, APPLICATIONS_WAITING_NAME);
            case "adminduk.application.needs-fix.v1" ->
                List.of(Fact.of(message.id(), FIX_REQUESTS, message.time())); // each request counts
            case "adminduk.application.approved.v1" -> approved(message);
            case "adminduk.application.rejected.v1" -> application(message, APPLICATIONS_REJECTED);
            case "adminduk.application.cancelled.v1" -> application(message, APPLICATIONS_CANCELLED);
            case "adminduk.application.closed.v1" -> closed(message);
            case "adminduk.registry.registered.v1" -> registered(message.read(Registered.class));
            case "adminduk.registry.refused.v1" ->
                List.of(Fact.of(message.id(), REGISTRY_REFUSALS, message.time())); // a case may be refused twice
            case "adminduk.document.issued.v1" -> issued(message.read(DocumentStep.class));
            case "adminduk.document.superseded.v1" -> document(message, DOCUMENTS_SUPERSEDED);
            case "adminduk.document.revoked.v1" -> document(message, DOCUMENTS_REVOKED);
            case "adminduk.account.opened.v1" -> opened(message.read(AccountStep.class), message);
            case "adminduk.account.verified.v1" -> verified(message);
            default -> List.of();
        };
    }

    private static List<Fact> accepted(Accepted event) {
        var facts = new ArrayList<Fact>();
        var institution = event.partnerId().toString();
        facts.add(new Fact(event.partnerEventId(), PARTNER_EVENTS, institution, event.receivedAt()));
        if (event.lacksName()) {
            facts.add(new Fact(event.partnerEventId(), PARTNER_EVENTS_WITHOUT_NAME, institution, event.receivedAt()));
        }
        return facts;
    }

    private static List<Fact> application(EventMessage message, Metric metric) {
        return application(message, message.read(ApplicationStep.class), metric);
    }

    private static List<Fact> application(EventMessage message, ApplicationStep step, Metric... metrics) {
        return Stream.of(metrics)
                .map(metric -> new Fact(step.applicationId(), metric, step.part(), step.momentOr(message.time())))
                .toList();
    }

    private static List<Fact> approved(EventMessage message) {
        var step = message.read(ApplicationStep.class);
        return Boolean.TRUE.equals(step.straightThrough())
                ? application(message, step, APPLICATIONS_APPROVED, APPLICATIONS_STRAIGHT_THROUGH)
                : application(message, step, APPLICATIONS_APPROVED);
    }

    private static List<Fact> closed(EventMessage message) {
        var step = message.read(ApplicationStep.class);
        return Boolean.TRUE.equals(step.withinPromise())
                ? application(message, step, APPLICATIONS_CLOSED, APPLICATIONS_CLOSED_IN_TIME)
                : application(message, step, APPLICATIONS_CLOSED);
    }

    private static List<Fact> registered(Registered event) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(event.applicationId(), REGISTRATIONS, event.service(), event.registeredAt()));
        if (Boolean.TRUE.equals(event.late())) {
            facts.add(new Fact(event.applicationId(), REGISTRATIONS_LATE, event.service(), event.registeredAt()));
        }
        return facts;
    }

    private static List<Fact> issued(DocumentStep event) {
        var at = event.issuedAt();
        if (at == null) return List.of();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(event.documentId(), DOCUMENTS_ISSUED, event.kind(), at));
        var push = event.partnerEventId();
        if (push != null && event.kind().startsWith("AKTA_")) facts.add(Fact.of(push, PARTNER_EVENTS_ISSUED, at));
        return facts;
    }

    private static List<Fact> document(EventMessage message, Metric metric) {
        var step = message.read(DocumentStep.class);
        return List.of(new Fact(step.documentId(), metric, step.kind(), or(step.at(), message)));
    }

    private static List<Fact> opened(AccountStep event, EventMessage message) {
        var at = or(event.openedAt(), message);
        return List.of(
                Fact.of(event.accountId(), ACCOUNTS_OPENED, at), Fact.of(event.familyId(), FAMILIES_WITH_ACCOUNT, at));
    }

    private static List<Fact> verified(EventMessage message) {
        var step = message.read(AccountStep.class);
        return List.of(Fact.of(step.accountId(), ACCOUNTS_VERIFIED, or(step.verifiedAt(), message)));
    }

    private static Instant or(@Nullable Instant told, EventMessage message) {
        return told == null ? message.time() : told;
    }
}
