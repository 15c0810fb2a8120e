package org.ngnportal.ngnpro.cxf;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.soap.PortModel;

/**
 * One port on a server, shared by everybody who calls it. Credentials travel with each call and are never part of the
 * shared state.
 */
final class CxfPort<T> implements AutoCloseable {

    private static final Object[] NONE = {};

    private final Class<T> type;
    private final Engine engine;
    private final Client client;
    private final CallGuard guard;
    private final Map<String, BindingOperationInfo> operations;

    /** @param type the port's interface */
    CxfPort(Class<T> type, Engine engine, String address, Bus bus, Transport transport, CallGuard guard) {
        this.type = type;
        this.engine = engine;
        this.guard = guard;
        var model = PortModel.of(type);
        client = PortClient.of(model, address, bus, new TransportConduit(transport));
        var binding = client.getEndpoint().getEndpointInfo().getBinding();
        operations = model.operations().keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), name -> binding.getOperation(new QName(model.namespace(), name))));
    }

    /**
     * The port as it speaks for a caller; cheap.
     *
     * @param customer the caller's customer account, null when it is not known
     */
    T as(Credentials caller, @Nullable Integer customer) {
        return with(engine.credentials(caller, customer));
    }

    /** The port as it speaks to whoever calls, without credentials; cheap. */
    T asAnybody() {
        return with(null);
    }

    private T with(@Nullable Credentials credentials) {
        InvocationHandler calls = (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return method.getDeclaringClass() == Object.class
                    ? ofObject(proxy, method, arguments)
                    : call(credentials, method, arguments == null ? NONE : arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    private @Nullable Object call(@Nullable Credentials credentials, Method method, @Nullable Object[] arguments) {
        var operation = operations.get(method.getName());
        // CXF writes into all three
        var request = new HashMap<String, @Nullable Object>();
        request.put(Credentials.class.getName(), credentials);
        var context = new HashMap<String, Object>();
        context.put(Client.REQUEST_CONTEXT, request);
        context.put(Client.RESPONSE_CONTEXT, new HashMap<String, Object>());
        return guard.call(type.getSimpleName(), method.getName(), () -> {
            var results = client.invoke(operation, arguments, context);
            if (results == null) {
                throw new NgnProException.Unavailable("no answer to " + method.getName(), null, false);
            }
            return results.length == 0 ? null : results[0];
        });
    }

    private @Nullable Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName();
        };
    }

    @Override
    public void close() {
        client.destroy();
    }
}
