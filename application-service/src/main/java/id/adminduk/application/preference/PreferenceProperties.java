package id.adminduk.application.preference;

import id.adminduk.application.post.Channel;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What holds for people who chose nothing.
@ConfigurationProperties("adminduk.notifications")
record PreferenceProperties(
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("06:00") LocalTime quietUntil) {

    Preferences preferences() {
        return new Preferences(
                List.of(Channel.PHONE, Channel.EMAIL, Channel.WEB_PUSH),
                Spoken.BOTH,
                new QuietHours(quietFrom, quietUntil));
    }
}
