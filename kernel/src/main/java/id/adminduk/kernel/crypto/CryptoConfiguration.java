package id.adminduk.kernel.crypto;

import id.adminduk.kernel.AdmindukProperties;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// Keys and everything sealed with them. Missing keys are generated in the profiles `local` and `test` only.
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@EnableConfigurationProperties(AdmindukProperties.class)
public class CryptoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KeyFolder keyFolder(AdmindukProperties properties, Environment environment) {
        return new KeyFolder(properties.keys(), environment.acceptsProfiles(Profiles.of("local", "test")));
    }

    @Bean
    @ConditionalOnBean(JdbcClient.class)
    BlindIndex blindIndex(KeyFolder keys) {
        return new BlindIndex(keys);
    }

    @Bean
    @ConditionalOnBean(JdbcClient.class)
    Confidential confidential(KeyFolder keys, JsonMapper json) {
        return new Confidential(keys, json);
    }

    @Bean
    @ConditionalOnBean(JdbcClient.class)
    FieldCipher fieldCipher(JdbcClient jdbc, PlatformTransactionManager transactions, KeyFolder keys, Clock clock) {
        return new FieldCipher(jdbc, transactions, keys, clock);
    }
}
