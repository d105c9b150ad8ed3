package id.adminduk.kernel.web;

import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.crypto.KeyFolder;
import id.adminduk.kernel.language.LanguageChoice;
import id.adminduk.kernel.problem.ErrorPage;
import id.adminduk.kernel.problem.ProblemHandler;
import id.adminduk.kernel.problem.Problems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// Problems, request ids, cursors; with a database also idempotency keys.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "id.adminduk.kernel.crypto.CryptoConfiguration"
        },
        beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
public class WebConfiguration {

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }

    @Bean
    ProblemHandler problemHandler(Problems problems) {
        return new ProblemHandler(problems);
    }

    @Bean
    ErrorPage errorPage(Problems problems) {
        return new ErrorPage(problems);
    }

    @Bean
    RequestId requestId() {
        return new RequestId();
    }

    /// Not in the gateway, behind which the services do it.
    @Bean
    @ConditionalOnBean(JdbcClient.class)
    LanguageChoice languageChoice() {
        return new LanguageChoice();
    }

    @Bean
    @ConditionalOnBean(JdbcClient.class)
    Cursors cursors(KeyFolder keys) {
        return new Cursors(keys);
    }

    @Bean
    @ConditionalOnBean(JdbcClient.class)
    Idempotency idempotency(
            JdbcClient jdbc, PlatformTransactionManager transactions, FieldCipher cipher, JsonMapper json) {
        return new Idempotency(jdbc, transactions, cipher, json);
    }

    @Bean
    @ConditionalOnBean(JdbcClient.class)
    ExpiredKeys expiredIdempotencyKeys(JdbcClient jdbc) {
        return new ExpiredKeys(jdbc);
    }

    record ExpiredKeys(JdbcClient jdbc) {
        @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
        void drop() {
            jdbc.sql("delete from idempotency_key where expires_at < now()").update();
        }
    }
}
