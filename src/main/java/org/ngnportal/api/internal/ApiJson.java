package org.ngnportal.api.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.ngnportal.api.internal.Problem.FieldError;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** JSON as programs write and read it: what is not foreseen is refused, never passed over. */
@Component
class ApiJson {

    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 20_000;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    byte[] write(Object body) {
        return mapper.writeValueAsBytes(body);
    }

    /** @throws ProblemException if it is not exactly what the type says */
    <T> T read(byte[] body, Class<T> type) {
        T read;
        try {
            read = mapper.readValue(body, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw ProblemException.invalid(path(unknown), "api.field.unknown");
        } catch (DatabindException unfit) {
            if (unfit.getPath().isEmpty()) {
                throw new ProblemException(ProblemType.MALFORMED);
            }
            throw ProblemException.invalid(path(unfit), "api.field.unfit");
        } catch (JacksonException garbage) {
            throw new ProblemException(ProblemType.MALFORMED);
        }
        List<FieldError> missing = Completeness.missing(read);
        if (!missing.isEmpty()) {
            throw new ProblemException(Problem.invalid(missing));
        }
        return read;
    }

    private static String path(DatabindException unfit) {
        return unfit.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
