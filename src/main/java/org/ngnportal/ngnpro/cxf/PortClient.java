package org.ngnportal.ngnpro.cxf;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.ClientImpl;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.endpoint.UpfrontConduitSelector;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.jaxws.JaxWsClientFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.transport.MessageObserver;
import org.ngnportal.ngnpro.soap.PortModel;

/**
 * CXF's client of a port with nothing in its chains but what the port needs: one interceptor writes the request, one
 * reads the answer. The request is sent between the two chains, because a chain holds a lock for as long as it runs: a
 * virtual thread that waits in it would keep its carrier on Java 21.
 */
final class PortClient extends ClientImpl {

    private final TransportConduit conduit;

    private PortClient(Bus bus, Endpoint endpoint, TransportConduit conduit) {
        super(bus, endpoint, new UpfrontConduitSelector(conduit));
        this.conduit = conduit;
    }

    static Client of(PortModel port, String address, Bus bus, TransportConduit conduit) {
        var factory = new JaxWsClientFactoryBean() {
            @Override
            protected Client createClient(Endpoint endpoint) {
                return new PortClient(bus, endpoint, conduit);
            }
        };
        factory.setBus(bus);
        factory.setServiceClass(port.type());
        factory.getServiceFactory()
                .setIgnoredMethods(Arrays.stream(port.type().getMethods())
                        .filter(Method::isDefault)
                        .toList());
        factory.setAddress(address);
        factory.setDataBinding(new EncodedDataBinding());
        // every failure becomes an exception of ours; CXF's own stack traces would say it twice
        FaultListener silent = (exception, description, message) -> false;
        factory.setProperties(new HashMap<>(Map.of(FaultListener.class.getName(), silent)));
        var client = factory.create();
        for (InterceptorProvider provider :
                List.of(bus, client, client.getEndpoint(), client.getEndpoint().getBinding())) {
            provider.getOutInterceptors().clear();
            provider.getInInterceptors().clear();
        }
        client.getOutInterceptors().add(new RequestOutInterceptor(port));
        client.getInInterceptors().add(new AnswerInInterceptor(port));
        return client;
    }

    /** Only what the two interceptors, the conduit and CXF's own way through a call look for. */
    @Override
    protected void setExchangeProperties(Exchange exchange, Endpoint endpoint, BindingOperationInfo operation) {
        exchange.put(Endpoint.class, endpoint);
        exchange.put(BindingOperationInfo.class, operation);
        exchange.put(Bus.class, bus);
        exchange.put(MessageObserver.class, this);
    }

    /** CXF would keep what it knows of the last answer for each thread that ever called. */
    @Override
    protected Map<String, Object> setResponseContext(Map<String, Object> context) {
        return context;
    }

    @Override
    protected void waitResponse(Exchange exchange) throws IOException {
        conduit.exchange(exchange);
    }
}
