package id.adminduk.identity.badinput;

import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What the code itself says of each endpoint: `POST /v1/accounts` and the method that answers it.
record Handlers(Map<String, HandlerMethod> byName) {

    static Handlers of(RequestMappingHandlerMapping mapping) {
        var found = new LinkedHashMap<String, HandlerMethod>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            for (var path : info.getPatternValues()) {
                for (var method : info.getMethodsCondition().getMethods()) found.put(method + " " + path, handler);
            }
        });
        return new Handlers(found);
    }

    private HandlerMethod of(Endpoint endpoint) {
        var handler = byName.get(endpoint.toString());
        if (handler == null) throw new AssertionError("nothing answers " + endpoint);
        return handler;
    }

    boolean asksForAKey(Endpoint endpoint) {
        return has(endpoint, IdempotencyKey.class);
    }

    boolean asksForAVersion(Endpoint endpoint) {
        return has(endpoint, IfMatch.class);
    }

    private boolean has(Endpoint endpoint, Class<?> argument) {
        return Arrays.stream(of(endpoint).getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(argument));
    }

    /// Names of query parameters.
    Map<String, Class<?>> parameters(Endpoint endpoint) {
        return Arrays.stream(of(endpoint).getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .collect(Collectors.toMap(
                        parameter -> parameter.getParameter().getName(), MethodParameter::getParameterType));
    }

    /// Fields of the body by JSON pointer, those of records inside too.
    Map<String, Class<?>> fields(Endpoint endpoint) {
        var body = Arrays.stream(of(endpoint).getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst();
        return fields("", body.map(MethodParameter::getParameterType));
    }

    private static Map<String, Class<?>> fields(String above, Optional<? extends Class<?>> type) {
        var found = new LinkedHashMap<String, Class<?>>();
        for (var component : type.map(Class::getRecordComponents).orElse(new RecordComponent[0])) {
            var pointer = above + "/" + component.getName();
            found.put(pointer, component.getType());
            if (isOfOurs(component.getType())) found.putAll(fields(pointer, Optional.of(component.getType())));
            elementOf(component)
                    .filter(Handlers::isOfOurs)
                    .ifPresent(element -> found.putAll(fields(pointer + "/0", Optional.of(element))));
        }
        return found;
    }

    /// A record of several fields; of one field it is a value.
    private static boolean isOfOurs(Class<?> type) {
        var inside = type.getRecordComponents();
        return inside != null && inside.length > 1;
    }

    /// What a list holds.
    private static Optional<Class<?>> elementOf(RecordComponent component) {
        if (!List.class.equals(component.getType())) return Optional.empty();
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? Optional.of(element)
                : Optional.empty();
    }
}
