package id.adminduk.application.config;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;

/// What the generated API description cannot see by itself: our own controller arguments are headers.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class, IfMatch.class, IdempotencyKey.class);
    }

    @Bean
    OpenAPI description() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title("application-service").version("v1"))
                .components(new Components().addSecuritySchemes("bearer", bearer))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OperationCustomizer headers() {
        return (operation, method) -> {
            for (Class<?> type : Arrays.stream(method.getMethodParameters())
                    .map(MethodParameter::getParameterType)
                    .toList()) {
                if (type == IfMatch.class) operation.addParametersItem(header("If-Match", "The ETag last read."));
                if (type == IdempotencyKey.class)
                    operation.addParametersItem(header("Idempotency-Key", "The caller's name for this request."));
            }
            return operation;
        };
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).description(description).required(true).schema(new StringSchema());
        return header;
    }
}
