package org.ngnportal.ngnpro.cxf;

import java.util.List;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.soap.PortModel;
import org.ngnportal.ngnpro.soap.SoapClientCodec;
import org.ngnportal.ngnpro.soap.SoapFormatException;

/**
 * Reads a whole answer, result or fault, in the place of CXF's own readers: those know no multi-references and no 1999
 * schema namespace. The client takes the result or the exception from the message.
 */
final class AnswerInInterceptor extends AbstractPhaseInterceptor<Message> {

    private static final int OK = 200;
    private static final int FAULT = 500;

    private final PortModel port;

    AnswerInInterceptor(PortModel port) {
        super(Phase.READ);
        this.port = port;
    }

    @Override
    public void handleMessage(Message message) {
        var name = message.getExchange().getBindingOperationInfo().getName().getLocalPart();
        var operation = port.operation(name).orElseThrow();
        var answer = message.getContent(Transport.Answer.class);
        try {
            message.setContent(List.class, result(operation, answer));
        } catch (NgnProException.Fault e) {
            message.setContent(Exception.class, e);
        } catch (SoapFormatException e) {
            message.setContent(
                    Exception.class,
                    new NgnProException.Unavailable(
                            "unusable answer to " + name + " (HTTP status " + answer.status() + "): " + e.getMessage(),
                            e,
                            false));
        }
    }

    private static MessageContentsList result(PortModel.Operation operation, Transport.Answer answer) {
        if (answer.status() != OK && answer.status() != FAULT) {
            throw new SoapFormatException("not one of SOAP");
        }
        @Nullable Object result = SoapClientCodec.read(operation, answer.body());
        return operation.isVoid()
                ? new MessageContentsList()
                : new MessageContentsList(new @Nullable Object[] {result});
    }
}
