package id.adminduk.document.config;

import id.adminduk.kernel.security.CurrentUser;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the generated API description cannot see by itself.
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "document-service",
                        version = "v1",
                        description = "Issued documents: own lists, files by PIN, verification, revocation."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
class ApiDescription {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class);
    }

    @Bean
    OpenApiCustomizer withoutTheErrorPage() {
        return api -> api.getPaths().remove("/error");
    }

    /// Every refusal and failure is a problem (RFC 9457).
    @Bean
    OperationCustomizer withProblems() {
        return (operation, _) -> {
            var problem = new MediaType().schema(new ObjectSchema().description("RFC 9457, with code and traceId"));
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("Refused or failed")
                                    .content(new Content().addMediaType("application/problem+json", problem)));
            return operation;
        };
    }
}
