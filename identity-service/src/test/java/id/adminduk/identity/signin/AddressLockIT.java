package id.adminduk.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.Officers;
import id.adminduk.identity.WithSignIn;
import id.adminduk.identity.account.AccountDirectory;
import id.adminduk.identity.session.KnownDevices;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

@WithSignIn
class AddressLockIT {
    private static final String OFFICER = "admin.dukcapil";

    @Autowired
    AccountDirectory accounts;

    @Autowired
    OfficerRepository officerRows;

    @Autowired
    SignInFailureRepository failures;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    KnownDevices devices;

    @Autowired
    AuditTrail audit;

    @Autowired
    Officers officers;

    @Test
    void wrongPasswordsForManyNamesLockTheAddressTheyComeFrom() {
        var signIn =
                new PasswordSignIn(accounts, officerRows, failures, passwords, devices, audit, Clock.systemUTC(), 3);
        for (int i = 0; i < 3; i++) {
            var wrong = attempt("siapa.ini" + i, "salah sekali 123", "2001:db8:9:9::" + i);
            assertThatThrownBy(() -> signIn.authenticate(wrong)).isInstanceOf(BadCredentialsException.class);
        }
        var right = officers.passwordOf(OFFICER);
        assertThatThrownBy(() -> signIn.authenticate(attempt(OFFICER, right, "2001:db8:9:9::7")))
                .isInstanceOf(LockedException.class);
        assertThat(signIn.authenticate(attempt(OFFICER, right, "2001:db8:9:a::7"))
                        .isAuthenticated())
                .as("from elsewhere")
                .isTrue();
    }

    private static UsernamePasswordAuthenticationToken attempt(String name, String password, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        return attempt;
    }
}
