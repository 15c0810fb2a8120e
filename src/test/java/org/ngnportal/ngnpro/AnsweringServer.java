package org.ngnportal.ngnpro;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.ngnportal.ngnpro.soap.SoapCall;
import org.ngnportal.ngnpro.soap.SoapServerCodec;

/** An NGNPro server over a real socket whose answers a test gives call by call. */
public final class AnsweringServer extends ScriptedServer {

    private static final SoapServerCodec CODEC = new SoapServerCodec(Arrays.stream(NgnProSession.class.getMethods())
            .map(Method::getReturnType)
            .toArray(Class<?>[]::new));

    /** @param answer the result of a call; a thrown {@link NgnProException.Fault} is sent as a fault */
    public AnsweringServer(Function<SoapCall, Object> answer) {
        super((exchange, request) -> {
            var call = CODEC.read(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)));
            try {
                var result = CODEC.answer(call.operation().orElseThrow(), answer.apply(call));
                send(exchange, 200, "text/xml", new String(result, StandardCharsets.UTF_8));
            } catch (NgnProException.Fault fault) {
                var xml = CODEC.fault("Server", fault.code(), fault.text());
                send(exchange, 500, "text/xml", new String(xml, StandardCharsets.UTF_8));
            }
        });
    }
}
