package id.adminduk.kernel.audit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// The audit trail of a service with a database.
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnBean(JdbcClient.class)
public class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(NamedParameterJdbcOperations template) {
        return new AuditTrail(template);
    }

    @Bean
    AuditSealer auditSealer(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new AuditSealer(jdbc, transactions);
    }

    @Bean
    AuditVerifier auditVerifier(JdbcClient jdbc) {
        return new AuditVerifier(jdbc);
    }
}
