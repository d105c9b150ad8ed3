package id.adminduk.dashboard.page;

import id.adminduk.kernel.language.LanguageResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/// Indonesian unless the reader prefers English, as everywhere on the platform.
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageResolver();
    }
}
