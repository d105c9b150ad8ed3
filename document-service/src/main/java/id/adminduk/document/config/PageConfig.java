package id.adminduk.document.config;

import id.adminduk.kernel.web.Language;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// Pages speak Indonesian unless English is preferred.
@Configuration(proxyBeanMethods = false)
class PageConfig {

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(Language.INDONESIAN.locale());
        resolver.setSupportedLocales(
                Arrays.stream(Language.values()).map(Language::locale).toList());
        return resolver;
    }
}
