package id.adminduk.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.kernel.AdmindukProperties;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class DemoLoaderIT {
    @Autowired
    private DemoLoader loader;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AdmindukProperties properties;

    @Autowired
    private JsonMapper json;

    private long imported() {
        return jdbc.sql("select count(*) from resident_history where changed_by = 'demo-import'")
                .query(Long.class)
                .single();
    }

    @Test
    void loadsOnceHoweverOftenTheServiceStarts() {
        var before = imported();
        loader.run(new DefaultApplicationArguments());
        assertThat(imported())
                .isEqualTo(before)
                .isEqualTo(DemoPopulation.create().residents().size());
    }

    @Test
    void tellsScriptsTheCouples() throws Exception {
        var file = properties.data().resolve("demo/couples.json");
        var couples = json.readValue(Files.readAllBytes(file), DemoPopulation.Couple[].class);
        assertThat(couples).containsExactlyElementsOf(DemoPopulation.create().couples());
    }

    @Test
    void tellsScriptsWhoMayMarry() throws Exception {
        var file = properties.data().resolve("demo/pairs.json");
        var pairs = json.readValue(Files.readAllBytes(file), DemoPopulation.Pair[].class);
        assertThat(pairs).containsExactlyElementsOf(DemoPopulation.create().pairs());
    }

    @Test
    void givesNewNumbersAfterTheInventedOnes() {
        assertThat(jdbc.sql("""
            select count(*) from number_counter where kind = 'NIK'
             having sum(last) >= (select count(*) from resident_history where changed_by = 'demo-import')
            """).query(Long.class).optional()).isPresent();
    }
}
