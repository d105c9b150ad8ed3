package id.adminduk.identity.signin;

import static id.adminduk.identity.Browser.claims;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browsers;
import id.adminduk.identity.Officers;
import id.adminduk.identity.WithSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A token says for which korong alone its endorser speaks, and of the whole nagari's endorser nothing.
@WithSignIn
class EndorserTokenIT {
    private static final String WALI = "wali.nagari";

    @Autowired
    Browsers browsers;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void unbind() {
        bind(null);
    }

    @Test
    void theKorongStandsInTheToken() {
        assertThat(claims(accessToken()).has("korong")).isFalse();
        bind("koto mudiak");
        var told = claims(accessToken());
        assertThat(told.get("korong").asString()).isEqualTo("koto mudiak");
        assertThat(told.get("region").asString()).isEqualTo("13.05.01.2001");
    }

    private String accessToken() {
        return officers.tokens(browsers.open(), WALI).get("access_token").asString();
    }

    private void bind(@org.jspecify.annotations.Nullable String korong) {
        jdbc.sql("update officer set korong = :korong where user_name = :name")
                .param("korong", korong)
                .param("name", WALI)
                .update();
    }
}
