package id.adminduk.application.settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// An office that has decided nothing yet.
public final class SettingsFixture {
    private SettingsFixture() {}

    public static ServiceSettings nothingDecided() {
        return new ServiceSettings(new SettingsRepository(JdbcClient.create(new DriverManagerDataSource()), _ -> {}));
    }
}
