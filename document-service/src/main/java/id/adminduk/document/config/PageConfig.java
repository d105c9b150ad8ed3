package id.adminduk.document.config;

import id.adminduk.kernel.language.LanguageResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/// Pages speak Indonesian unless the reader prefers English.
@Configuration(proxyBeanMethods = false)
class PageConfig {

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageResolver();
    }
}
