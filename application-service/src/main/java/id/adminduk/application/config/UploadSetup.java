package id.adminduk.application.config;

import id.adminduk.application.attachment.SentFile;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/// Bodies of uploads go to disk while they are read, stop at the limit, and are read only after the caller was found to
/// have a case.
@Configuration(proxyBeanMethods = false)
class UploadSetup {
    private static final long FORM_BYTES = 64 << 10;
    private static final int MEMORY_BYTES = 16 << 10;

    @Bean
    MultipartConfigElement multipartLimits() {
        return new MultipartConfigElement("", SentFile.MOST_BYTES, SentFile.MOST_BYTES + FORM_BYTES, MEMORY_BYTES);
    }

    @Bean
    MultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }
}
