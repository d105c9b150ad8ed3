package id.adminduk.document.pki;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PkiControllerTest {
    @TempDir
    Path folder;

    @Test
    void publishesCertificatesAndRevocationList() throws Exception {
        var authority = Authorities.in(folder, Clock.systemUTC());
        var http = MockMvcBuilders.standaloneSetup(new PkiController(authority)).build();

        http.perform(get("/pki/ca.crt"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pkix-cert"))
                .andExpect(content().bytes(authority.root().getEncoded()));
        http.perform(get("/pki/tsa.crt"))
                .andExpect(content().contentType("application/pkix-cert"))
                .andExpect(content().bytes(authority.timestamper().certificate().getEncoded()));
        http.perform(get("/pki/ca.crl"))
                .andExpect(content().contentType("application/pkix-crl"))
                .andExpect(content().bytes(authority.revocationList()));
    }
}
