package id.adminduk.application.preference;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// The list of ways names one twice or one that cannot be chosen.
class ChannelsRefused extends DomainException {
    ChannelsRefused() {
        super(
                Kind.UNPROCESSABLE,
                "channels-invalid",
                "Each of WHATSAPP, SMS, EMAIL and WEB_PUSH may be listed once.",
                List.of(new FieldError("#/channels", "channels-invalid", "Not a list of different ways.")));
    }
}
