package id.adminduk.identity.config;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/// The head of the API description, which only the build asks for.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("springdoc.api-docs.enabled")
class ApiDescription {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class, IdempotencyKey.class, IfMatch.class);
    }

    @Bean
    OpenAPI identityApi() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info()
                        .title("Identity")
                        .version("v1")
                        .description("Accounts and sign-in. OAuth endpoints: /.well-known/openid-configuration."))
                .servers(List.of(new Server().url("/")))
                .components(
                        new Components().addSecuritySchemes("bearer", bearer).addSchemas("Problem", problem()));
    }

    /// Every refusal is a problem (RFC 9457).
    @Bean
    OpenApiCustomizer refusals() {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        var content = new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
        return api -> api.getPaths()
                .values()
                .forEach(path -> path.readOperations()
                        .forEach(operation -> operation
                                .getResponses()
                                .addApiResponse(
                                        "default",
                                        new ApiResponse().description("Problem").content(content))));
    }

    /// The headers that controllers take as plain arguments.
    @Bean
    OperationCustomizer headers() {
        return (operation, handler) -> {
            for (var argument : handler.getMethodParameters()) {
                if (argument.getParameterType() == IdempotencyKey.class)
                    require(operation, IdempotencyKey.HEADER, "Makes the request safe to repeat");
                if (argument.getParameterType() == IfMatch.class)
                    require(operation, HttpHeaders.IF_MATCH, "The ETag last read");
            }
            return operation;
        };
    }

    private static void require(Operation operation, String name, String description) {
        operation.addParametersItem(new HeaderParameter()
                .name(name)
                .required(true)
                .description(description)
                .schema(new StringSchema()));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().example("urn:adminduk:problem:otp-invalid"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema().example("otp-invalid"))
                .addProperty("traceId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(fieldError()));
    }

    private static Schema<?> fieldError() {
        return new ObjectSchema()
                .addProperty("pointer", new StringSchema().example("#/password"))
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema());
    }
}
