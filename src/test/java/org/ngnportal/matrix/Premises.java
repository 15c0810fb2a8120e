package org.ngnportal.matrix;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.ngnportal.journeys.Portal;
import org.ngnportal.journeys.Storage;

/** Gives all tests of this package one running portal, and the world around it. */
final class Premises implements ParameterResolver {

    private static final ExtensionContext.Namespace MATRIX = ExtensionContext.Namespace.create(Premises.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public World resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var store = test.getRoot().getStore(MATRIX);
        var portal = store.getOrComputeIfAbsent(Portal.class, key -> Portal.start(Storage.CLEAR), Portal.class);
        return store.getOrComputeIfAbsent(World.class, key -> new World(portal), World.class);
    }
}
