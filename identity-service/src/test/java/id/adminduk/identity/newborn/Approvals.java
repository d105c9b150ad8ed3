package id.adminduk.identity.newborn;

import id.adminduk.identity.registration.RegistryEvent;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.test.TestEvents;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Approves applications as application-service would, and waits for what the registry says.
record Approvals(TestEvents events, Confidential confidential, JsonMapper json) {
    private static final String APPLICATIONS = "adminduk.application";
    private static final String REGISTRY = "adminduk.registry";

    UUID approve(Reports report) {
        var application = UUID.randomUUID();
        approve(application, report, "2026-11-21T03:00:00Z", true);
        return application;
    }

    UUID approve(UUID application, Reports report, String submittedAt, boolean straightThrough) {
        var eventId = UUID.randomUUID();
        publish(eventId, application, report, submittedAt, straightThrough);
        return eventId;
    }

    void publish(UUID eventId, UUID application, Reports report, String submittedAt, boolean straightThrough) {
        publish(eventId, application, application, report, submittedAt, straightThrough);
    }

    /// Another application's approval under this key, so that it is handled after everything sent under the key before.
    UUID approveBehind(UUID key, Reports report) {
        var application = UUID.randomUUID();
        publish(UUID.randomUUID(), key, application, report, "2026-11-21T03:00:00Z", true);
        return application;
    }

    private void publish(
            UUID eventId, UUID key, UUID application, Reports report, String submittedAt, boolean straightThrough) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("applicationId", application);
        event.put("trackingNo", "1305-7K3M-9Q");
        event.put("service", "BIRTH");
        event.put("channel", "PARTNER");
        event.put("regionCode", "13.05.01.2001");
        event.put("partnerEventId", "0198a000-0000-7000-8000-0000000000aa");
        event.put("partnerId", "0198a000-0000-7000-8000-000000000001");
        event.put("straightThrough", straightThrough);
        event.put("submittedAt", submittedAt);
        event.put("approvedAt", "2026-11-21T03:00:05Z");
        event.put("confidential", confidential.seal(application, report.json()));
        events.publishJson(
                APPLICATIONS, eventId, key, "adminduk.application.approved.v1", json.writeValueAsString(event));
    }

    EventMessage registered(UUID application) {
        return events.next(REGISTRY, "adminduk.registry.registered.v1", application);
    }

    EventMessage refused(UUID application) {
        return events.next(REGISTRY, "adminduk.registry.refused.v1", application);
    }

    RegistryEvent.BirthRegistered registeredBirth(UUID application) {
        return registered(application).read(RegistryEvent.BirthRegistered.class);
    }

    RegisteredBirth effect(UUID application) {
        return confidential.open(application, registeredBirth(application).confidential(), RegisteredBirth.class);
    }

    RegistryEvent.RegistrationRefused refusal(UUID application) {
        return refused(application).read(RegistryEvent.RegistrationRefused.class);
    }
}
