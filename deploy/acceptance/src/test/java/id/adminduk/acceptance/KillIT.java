package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.acceptance.drill.Drill;
import id.adminduk.local.options.Service;
import org.junit.jupiter.api.Test;

/// The small version of `deploy/drills/kill-a-service`.
class KillIT {
    private static final int PUSHES = 12;

    @Test
    void noBirthIsLostWhenTheRegistryDiesInTheMiddle() {
        var result = Drill.run(Stage.cast(), PUSHES, 6, () -> {
            Stage.platform().kill(Service.IDENTITY);
            Stage.platform().restart(Service.IDENTITY);
        });
        assertThat(result.receipts()).isEqualTo(PUSHES);
        assertThat(result.applications()).isEqualTo(PUSHES);
        assertThat(result.akta().given()).isEqualTo(PUSHES);
        assertThat(result.akta().missing()).isEmpty();
        assertThat(result.akta().twice()).isEmpty();
    }
}
