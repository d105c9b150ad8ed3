package id.adminduk.partner.config;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IdempotencyKey;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/// What the API reference says beyond the signatures: tokens, idempotency keys, and the fields that sign a push.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("springdoc.api-docs.enabled")
class ApiDescription {
    private static final List<String> SIGNED = List.of("Content-Digest", "Signature-Input", "Signature");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class, IdempotencyKey.class);
    }

    @Bean
    OpenAPI partnerApi() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info()
                        .title("Partner API")
                        .version("v1")
                        .description("Institutions report vital events, signed, and hear back what became of them."))
                .components(new Components().addSecuritySchemes("token", bearer))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OperationCustomizer headers() {
        return (operation, handler) -> {
            if (takes(handler, IdempotencyKey.class))
                require(operation, IdempotencyKey.HEADER, "Makes the request safe to repeat");
            if (takes(handler, HttpServletRequest.class)) {
                SIGNED.forEach(name -> require(
                        operation, name, "RFC 9421 and RFC 9530; a 401 tells in Accept-Signature what to cover"));
            }
            return operation;
        };
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static void require(Operation operation, String name, String description) {
        operation.addParametersItem(new HeaderParameter()
                .name(name)
                .description(description)
                .required(true)
                .schema(new StringSchema()));
    }
}
