package org.ngnportal.ngnpro.cxf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.soap.MessageTree;
import org.ngnportal.ngnpro.soap.PortModel;
import org.ngnportal.ngnpro.soap.SoapDecoder;
import org.ngnportal.ngnpro.soap.SoapFault;
import org.ngnportal.ngnpro.soap.SoapFormatException;

/**
 * Reads a whole answer, result or fault, in the place of CXF's own readers: those know no multi-references and no 1999
 * schema namespace. The chain ends here; the client takes the result or the exception from the message.
 */
final class AnswerInInterceptor extends AbstractPhaseInterceptor<Message> {

    private final PortModel port;
    private final BoundedBody body;

    AnswerInInterceptor(PortModel port, BoundedBody body) {
        super(Phase.POST_STREAM);
        addBefore(StaxInInterceptor.class.getName());
        this.port = port;
        this.body = body;
    }

    @Override
    public void handleMessage(Message message) {
        var name = message.getExchange().getBindingOperationInfo().getName().getLocalPart();
        var operation = port.operation(name).orElseThrow();
        try {
            message.setContent(List.class, result(operation, read(message)));
        } catch (NgnProException e) {
            message.setContent(Exception.class, e);
        } catch (SoapFormatException | IOException e) {
            message.setContent(
                    Exception.class,
                    new NgnProException.Unavailable(
                            "unusable answer to " + name + " (HTTP status " + message.get(Message.RESPONSE_CODE) + "): "
                                    + e.getMessage(),
                            e,
                            false));
        }
        message.getInterceptorChain().abort();
    }

    private MessageTree read(Message message) throws IOException {
        var stream = message.getContent(InputStream.class);
        if (stream == null) {
            throw new SoapFormatException("no content");
        }
        return MessageTree.parse(new ByteArrayInputStream(body.read(stream)));
    }

    private static MessageContentsList result(PortModel.Operation operation, MessageTree answer) {
        if (answer.isFault()) {
            var fault = SoapFault.of(answer.payload());
            throw new NgnProException.Fault(fault.code(), fault.text());
        }
        if (operation.isVoid()) {
            return new MessageContentsList();
        }
        var results = answer.payload().children();
        var result = results.isEmpty() ? null : results.getFirst();
        if (!operation.nullableResult() && (result == null || result.isNil())) {
            throw new SoapFormatException("it has no result");
        }
        @Nullable Object value = SoapDecoder.read(result, operation.result(), operation.nullableResult());
        return new MessageContentsList(new @Nullable Object[] {value});
    }
}
