package id.adminduk.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How fast one address may knock, and how fast one signed-in client may work. A hospital's nightly batch fits in.
@Validated
@ConfigurationProperties("adminduk.gateway.limits")
record LimitProperties(
        @DefaultValue @Valid Address address,
        @DefaultValue @Valid Client client) {

    /// Everybody behind one address together, also with tokens that turn out to be wrong.
    record Address(
            @DefaultValue("400") @Positive int perSecond,
            @DefaultValue("1200") @Positive int burst) {}

    /// One account, or one institution's client.
    record Client(
            @DefaultValue("100") @Positive int perSecond,
            @DefaultValue("300") @Positive int burst) {}
}
