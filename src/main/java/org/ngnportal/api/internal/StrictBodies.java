package org.ngnportal.api.internal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads and writes {@link ApiBody} and nothing else. */
@Component
class StrictBodies extends AbstractHttpMessageConverter<ApiBody> {

    private final ApiJson json;

    StrictBodies(ApiJson json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType format) {
        return format != null && super.canRead(type, format);
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return ApiBody.class.isAssignableFrom(type) ? List.of(MediaType.APPLICATION_JSON) : List.of();
    }

    @Override
    protected boolean supports(Class<?> type) {
        return ApiBody.class.isAssignableFrom(type);
    }

    @Override
    protected ApiBody readInternal(Class<? extends ApiBody> type, HttpInputMessage request) throws IOException {
        return json.read(request.getBody().readAllBytes(), type);
    }

    @Override
    protected void writeInternal(ApiBody body, HttpOutputMessage answer) throws IOException {
        answer.getBody().write(json.write(body));
    }
}
