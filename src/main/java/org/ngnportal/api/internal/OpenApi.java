package org.ngnportal.api.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The OpenAPI document, made of what really answers. */
final class OpenApi {

    private static final String RESOURCES = "org.ngnportal.api.rest";
    private static final String JSON = "application/json";

    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    private OpenApi() {}

    static Map<String, Object> of(Map<RequestMappingInfo, HandlerMethod> handlers) {
        var api = new OpenApi();
        handlers.forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().equals(RESOURCES)) {
                api.add(mapping, handler);
            }
        });
        return api.document();
    }

    private Map<String, Object> document() {
        schemas.all().put("Problem", Schemas.problem());
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "NGN Portal for subscribers",
                        "version",
                        "1",
                        "description",
                        "What subscribers do for themselves. Bodies are read strictly: unknown fields are refused."));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("token", List.of()), Map.of("password", List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas.all(),
                        "securitySchemes",
                        Map.of(
                                "token",
                                Map.of("type", "http", "scheme", "bearer"),
                                "password",
                                Map.of("type", "http", "scheme", "basic"))));
        return document;
    }

    private void add(RequestMappingInfo mapping, HandlerMethod handler) {
        for (var path : mapping.getPatternValues()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                paths.computeIfAbsent(path, any -> new TreeMap<>())
                        .put(method.name().toLowerCase(Locale.ROOT), operation(handler));
            }
        }
    }

    private Map<String, Object> operation(HandlerMethod handler) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", name(handler));
        Optional.ofNullable(handler.getMethodAnnotation(Summary.class))
                .ifPresent(summary -> operation.put("summary", summary.value()));
        var parameters = new ArrayList<Map<String, Object>>();
        for (var parameter : handler.getMethodParameters()) {
            parameter(parameter).ifPresent(parameters::add);
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                var type = parameter.getParameterType();
                operation.put(
                        "requestBody",
                        Map.of("required", true, "content", content(type == byte[].class ? "audio/wav" : JSON, type)));
            }
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", responses(handler));
        return operation;
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName().replace("Controller", "") + "."
                + handler.getMethod().getName();
    }

    private Optional<Map<String, Object>> parameter(MethodParameter parameter) {
        var query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null) {
            boolean optional = !query.required()
                    || !query.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                    || parameter.isOptional()
                    || mayBeNull(parameter);
            return Optional.of(described("query", named(query.name(), parameter), !optional, parameter));
        }
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return Optional.of(described("header", named(header.name(), parameter), header.required(), parameter));
        }
        var variable = parameter.getParameterAnnotation(PathVariable.class);
        return Optional.ofNullable(variable)
                .map(part -> described("path", named(part.name(), parameter), true, parameter));
    }

    private static boolean mayBeNull(MethodParameter parameter) {
        return parameter
                .getExecutable()
                .getAnnotatedParameterTypes()[parameter.getParameterIndex()]
                .isAnnotationPresent(Nullable.class);
    }

    private static String named(String given, MethodParameter parameter) {
        return given.isEmpty()
                ? parameter
                        .getExecutable()
                        .getParameters()[parameter.getParameterIndex()]
                        .getName()
                : given;
    }

    private Map<String, Object> described(String in, String name, boolean required, MethodParameter parameter) {
        return Map.of("in", in, "name", name, "required", required, "schema", schemas.of(parameter.getParameterType()));
    }

    private Map<String, Object> responses(HandlerMethod handler) {
        var status = handler.getMethodAnnotation(ResponseStatus.class);
        var code = status == null ? HttpStatus.OK : status.code();
        var type = body(handler.getMethod().getGenericReturnType());
        Map<String, Object> good = type == void.class
                ? Map.of("description", "done")
                : Map.of("description", "done", "content", content(JSON, type));
        return Map.of(
                Integer.toString(code.value()),
                good,
                "default",
                Map.of(
                        "description",
                        "a problem",
                        "content",
                        Map.of("application/problem+json", Map.of("schema", Schemas.reference("Problem")))));
    }

    private static Type body(Type answer) {
        return answer instanceof ParameterizedType wrapped ? wrapped.getActualTypeArguments()[0] : answer;
    }

    private Map<String, Object> content(String format, Type type) {
        return Map.of(format, Map.of("schema", schemas.of(type)));
    }
}
