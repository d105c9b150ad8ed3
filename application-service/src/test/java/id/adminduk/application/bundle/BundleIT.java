package id.adminduk.application.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import org.junit.jupiter.api.Test;

class BundleIT extends RunningService {
    @Test
    void everybodyReadsTheBundles() {
        var answer = api.get("/v1/services/bundles", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/items").size()).isEqualTo(5);
        assertThat(answer.text("/items/0/services/0")).isEqualTo("BIRTH");
    }
}
