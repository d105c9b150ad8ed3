package id.adminduk.identity.closing;

import static id.adminduk.identity.Browser.claims;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.WithSignIn;
import id.adminduk.identity.registration.PeopleDied;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Nobody signs in as the deceased.
@WithSignIn
class DeathEndsAccountIT {
    private static final String CLOSED = "adminduk.account.closed.v1";

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    ApplicationEventPublisher inside;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestEvents events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void aDeathClosesTheAccountAndEndsEverySignIn() {
        var citizen = citizens.withAccount();
        var phone = browsers.open();
        var tokens = phone.tokens("warga-web", citizen.phone(), Citizens.PASSWORD);
        var bearer = "Bearer " + tokens.get("access_token").asString();
        assertThat(phone.get("/v1/me", "Authorization", bearer).statusCode()).isEqualTo(200);
        var account = UUID.fromString(
                claims(tokens.get("access_token").asString()).get("sub").asString());

        died(personOf(account));

        assertThat(phone.get("/v1/me", "Authorization", bearer).statusCode()).isEqualTo(401);
        assertThat(stateOf(account)).isEqualTo("CLOSED");
        var event = events.next("adminduk.account", CLOSED, account);
        EventSamples.assertMatches(CLOSED, json.readTree(event.data()));
        died(personOf(account)); // told again: nothing is left to close
        assertThat(stateOf(account)).isEqualTo("CLOSED");
    }

    @Test
    void anotherPersonsAccountGoesOn() {
        var citizen = citizens.withAccount();
        died(UUID.randomUUID());
        var tokens = browsers.open().tokens("warga-web", citizen.phone(), Citizens.PASSWORD);
        assertThat(tokens.hasNonNull("access_token")).isTrue();
    }

    private void died(UUID person) {
        transaction.executeWithoutResult(_ -> inside.publishEvent(new PeopleDied(UUID.randomUUID(), List.of(person))));
    }

    private UUID personOf(UUID account) {
        return jdbc.sql("select person_id from account where id = :id")
                .param("id", account)
                .query(UUID.class)
                .single();
    }

    private String stateOf(UUID account) {
        return jdbc.sql("select state from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }
}
