package org.ngnportal.ngnpro.cxf;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.headers.Header;
import org.apache.cxf.jaxws.JaxWsClientFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.http.HTTPConduit;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.soap.PortModel;
import org.ngnportal.ngnpro.soap.SoapEncoder;

/**
 * One port on a server, shared by everybody who calls it. Credentials travel with each call and are never part of the
 * shared state.
 */
final class CxfPort<T> implements AutoCloseable {

    private static final QName AUTH = new QName("auth");

    private final Class<T> type;
    private final PortModel model;
    private final Client client;
    private final EncodedDataBinding binding = new EncodedDataBinding();
    private final CallGuard guard;

    /** @param type the port's interface */
    CxfPort(Class<T> type, NgnProSettings settings, Bus bus, BoundedBody body, CallGuard guard) {
        this.type = type;
        this.guard = guard;
        model = PortModel.of(type);
        var factory = new JaxWsClientFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(type);
        factory.setAddress(settings.url().toString());
        factory.setDataBinding(binding);
        // every failure becomes an exception of ours; CXF's own stack traces would say it twice
        FaultListener silent = (exception, description, message) -> false;
        factory.setProperties(new HashMap<>(
                Map.of("soap.env.ns.map", SoapEncoder.prefixes(), FaultListener.class.getName(), silent)));
        client = factory.create();
        client.getOutInterceptors().add(new EncodingStyleOutInterceptor());
        client.getInInterceptors().add(new AnswerInInterceptor(model, body));
        Transport.configure((HTTPConduit) client.getConduit(), settings);
    }

    /** The port as it speaks with these credentials; cheap. */
    T as(Credentials credentials) {
        InvocationHandler calls = (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                ? ofObject(proxy, method, arguments)
                : call(credentials, method, arguments == null ? new Object[0] : arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    private @Nullable Object call(Credentials credentials, Method method, @Nullable Object[] arguments) {
        var operation = client.getEndpoint()
                .getEndpointInfo()
                .getBinding()
                .getOperation(new QName(model.namespace(), method.getName()));
        // CXF refuses null parameters; the incumbent sends them empty
        var parameters = Arrays.stream(arguments)
                .map(argument -> argument == null ? "" : argument)
                .toArray();
        // CXF writes into all three
        var headers = new ArrayList<Header>(List.of(new SoapHeader(AUTH, credentials, binding)));
        var context = new HashMap<String, Object>(
                Map.of(Client.REQUEST_CONTEXT, new HashMap<>(Map.of(Header.HEADER_LIST, headers))));
        return guard.call(type.getSimpleName(), method.getName(), () -> {
            var results = client.invoke(operation, parameters, context);
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
