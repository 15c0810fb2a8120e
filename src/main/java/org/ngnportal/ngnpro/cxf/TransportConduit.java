package org.ngnportal.ngnpro.cxf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.Conduit;
import org.apache.cxf.transport.MessageObserver;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * CXF's way to the {@link Transport}: takes a message's bytes, sends them when the answer is awaited, hands the answer's
 * bytes on. All of it happens on the caller's thread.
 */
final class TransportConduit implements Conduit {

    private static final int USUAL_SIZE = 4096;

    private final Transport transport;

    TransportConduit(Transport transport) {
        this.transport = transport;
    }

    @Override
    public void prepare(Message message) {
        message.setContent(OutputStream.class, new ByteArrayOutputStream(USUAL_SIZE));
    }

    /** Sends the exchange's request and gives its answer to the client. */
    void exchange(Exchange exchange) throws IOException {
        var request = (ByteArrayOutputStream) exchange.getOutMessage().getContent(OutputStream.class);
        var answer = transport.post(request.toByteArray());
        var message = new MessageImpl();
        message.setExchange(exchange);
        message.setContent(Transport.Answer.class, answer);
        exchange.get(MessageObserver.class).onMessage(message);
    }

    @Override
    public void close(Message message) {
        // nothing is open: connections belong to the transport
    }

    @Override
    public void close() {
        // likewise
    }

    /** None that CXF would have to compare: there is one conduit. */
    @Override
    public @Nullable EndpointReferenceType getTarget() {
        return null;
    }

    @Override
    public void setMessageObserver(MessageObserver observer) {
        // each exchange has its own
    }

    @Override
    public @Nullable MessageObserver getMessageObserver() {
        return null;
    }
}
