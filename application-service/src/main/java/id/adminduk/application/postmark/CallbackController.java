package id.adminduk.application.postmark;

import id.adminduk.application.post.MessageQueue;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Hears from the gateways whether a message arrived. A report of a message nobody knows changes nothing.
@RestController
class CallbackController {
    private final CallbackSignature signatures;
    private final MessageQueue queue;
    private final JsonMapper json;

    CallbackController(CallbackSignature signatures, MessageQueue queue, JsonMapper json) {
        this.signatures = signatures;
        this.queue = queue;
        this.json = json;
    }

    /// @param id the id the message was handed over with
    record Report(@NotNull UUID id, @NotNull Fate status) {
        enum Fate {
            DELIVERED,
            FAILED
        }
    }

    @PostMapping(path = "/v1/notifications/callbacks/{gateway}", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hear(
            @PathVariable String gateway,
            @RequestHeader(name = "X-Timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "X-Signature", defaultValue = "") String signature,
            @RequestBody byte[] body) {
        signatures.require(named(gateway), timestamp, signature, body);
        var report = read(body);
        switch (report.status()) {
            case DELIVERED -> queue.delivered(report.id());
            case FAILED -> queue.undelivered(report.id());
        }
    }

    private static CallbackSignature.Gateway named(String gateway) {
        return switch (gateway.toLowerCase(Locale.ROOT)) {
            case "sms" -> CallbackSignature.Gateway.SMS;
            case "whatsapp" -> CallbackSignature.Gateway.WHATSAPP;
            default -> throw new CallbackRefused();
        };
    }

    private Report read(byte[] body) {
        try {
            var report = json.readValue(body, Report.class);
            if (report.id() == null || report.status() == null) throw new CallbackRefused();
            return report;
        } catch (JacksonException unreadable) {
            throw new CallbackRefused();
        }
    }
}
