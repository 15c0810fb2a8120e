package org.ngnportal.api.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells everybody what there is; nothing in it is anybody's. */
@RestController
class OpenApiController {

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final ApiJson json;
    private volatile byte @Nullable [] document;

    OpenApiController(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers,
            ApiJson json) {
        this.handlers = handlers;
        this.json = json;
    }

    @GetMapping(ApiConfiguration.DOCUMENT)
    ResponseEntity<byte[]> document() {
        var made = document;
        if (made == null) {
            made = json.write(OpenApi.of(handlers.getObject().getHandlerMethods()));
            document = made;
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(made);
    }
}
