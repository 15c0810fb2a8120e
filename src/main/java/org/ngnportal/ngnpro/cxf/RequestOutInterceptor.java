package org.ngnportal.ngnpro.cxf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.Conduit;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.soap.PortModel;
import org.ngnportal.ngnpro.soap.SoapClientCodec;

/** Writes a whole request in the place of CXF's own writers, which know no encoded form. */
final class RequestOutInterceptor extends AbstractPhaseInterceptor<Message> {

    private final PortModel port;

    RequestOutInterceptor(PortModel port) {
        super(Phase.WRITE);
        this.port = port;
    }

    @Override
    public void handleMessage(Message message) {
        var name = message.getExchange().getBindingOperationInfo().getName().getLocalPart();
        try {
            message.get(Conduit.class).prepare(message);
            SoapClientCodec.write(
                    port.operation(name).orElseThrow(),
                    message.getContent(List.class),
                    message.get(Credentials.class),
                    message.getContent(OutputStream.class));
        } catch (IOException e) {
            throw new Fault(e);
        }
    }
}
