package org.ngnportal.matrix;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.ngnportal.journeys.Portal;
import org.ngnportal.journeys.Storage;

/** Gives tests one running portal, and those of the matrices the world around it. */
public final class Premises implements ParameterResolver {

    private static final ExtensionContext.Namespace MATRIX = ExtensionContext.Namespace.create(Premises.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var wanted = parameter.getParameter().getType();
        return wanted == World.class || wanted == Portal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var store = test.getRoot().getStore(MATRIX);
        var portal = store.getOrComputeIfAbsent(Portal.class, key -> Portal.start(Storage.CLEAR), Portal.class);
        return parameter.getParameter().getType() == Portal.class
                ? portal
                : store.getOrComputeIfAbsent(World.class, key -> new World(portal), World.class);
    }
}
