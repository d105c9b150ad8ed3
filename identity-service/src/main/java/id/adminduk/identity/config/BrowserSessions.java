package id.adminduk.identity.config;

import id.adminduk.identity.session.SealedCookies;
import id.adminduk.kernel.crypto.BlindIndex;
import jakarta.servlet.DispatcherType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// The sign-in's browser sessions in the database: they outlive a restart, and any copy of the service knows them.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "browser_session", maxInactiveIntervalInSeconds = 1800)
class BrowserSessions {
    private static final Logger LOG = LoggerFactory.getLogger(BrowserSessions.class);

    /// What a session may hold; anything else in the table is not read.
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "java.base/*;org.springframework.security.**;org.springframework.session.**;maxdepth=30;!*");

    /// By name, so that nothing reaches for the database before it is configured.
    @Bean
    DelegatingFilterProxyRegistrationBean sessionFilter() {
        var filter = new DelegatingFilterProxyRegistrationBean("springSessionRepositoryFilter");
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return filter;
    }

    @Bean
    CookieSerializer sessionCookies(BlindIndex index) {
        var cookies = new DefaultCookieSerializer();
        cookies.setCookieName("adminduk_signin");
        cookies.setCookiePath("/");
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        return new SealedCookies(cookies, index);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> statementsOfPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /// The provider finds a person's sessions where every copy of the service writes them.
    @Bean
    <S extends Session> SessionRegistry sessions(FindByIndexNameSessionRepository<S> repository) {
        return new SpringSessionBackedSessionRegistry<>(repository);
    }

    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(new Reader());
        return conversion;
    }

    /// Something written by another version is as if it were not there: the person signs in again.
    private static final class Reader implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object bytes, TypeDescriptor from, TypeDescriptor to) {
            if (bytes == null) return null;
            try (var in = new ObjectInputStream(new ByteArrayInputStream((byte[]) bytes))) {
                in.setObjectInputFilter(OURS);
                return in.readObject();
            } catch (IOException | ClassNotFoundException unreadable) {
                LOG.warn(
                        "a browser session could not be read: {}",
                        unreadable.getClass().getName());
                return null;
            }
        }
    }
}
