package org.ngnportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.journeys.Portal;
import org.ngnportal.matrix.Premises;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@ExtendWith(Premises.class)
class OpenApiTest {

    private static Portal portal;
    private static JsonNode document;

    @BeforeAll
    static void read(Portal running) {
        portal = running;
        document = Program.stranger(portal).get("api/openapi.json").json();
    }

    @Test
    void everyOperationIsInTheDocumentAndSaysWhatItIs() {
        var told = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    told.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    assertThat(operation.getValue().path("summary").asString())
                            .as("%s %s", operation.getKey(), path.getKey())
                            .isNotEmpty();
                }));
        var there = new TreeSet<String>();
        portal.parts()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/my"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method + " " + path))));

        assertThat(there).isNotEmpty();
        assertThat(told).isEqualTo(there);
    }

    @Test
    void everythingItPointsToIsThere() {
        var pointers = new ArrayList<String>();
        document.findValues("$ref").forEach(pointer -> pointers.add(pointer.asString()));

        assertThat(pointers)
                .isNotEmpty()
                .allSatisfy(
                        pointer -> assertThat(document.at(pointer.substring(1)).isMissingNode())
                                .as(pointer)
                                .isFalse());
    }

    @Test
    void whatMayBeMissingIsNotRequired() {
        var identity = document.at("/components/schemas/Identity");

        assertThat(identity.path("required").toString()).contains("\"address\"").doesNotContain("mobileNumber");
        assertThat(identity.path("additionalProperties").asBoolean()).isFalse();
        assertThat(document.at("/components/schemas/Problem/properties/type/enum")
                        .size())
                .isGreaterThan(20);
    }
}
