package org.ngnportal.sandbox;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NetworkPort;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.RatingPort;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.VoicemailPort;
import org.ngnportal.ngnpro.soap.PortModel;
import org.ngnportal.ngnpro.soap.SoapCall;
import org.ngnportal.ngnpro.soap.SoapFormatException;
import org.ngnportal.ngnpro.soap.SoapServerCodec;
import org.ngnportal.sandbox.platform.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From request to answer: the qualified name of the body's first element says which operation of which port is meant
 * (contract section 1.3), every refusal becomes a fault.
 */
final class SoapDispatcher {

    /** The ports served in the contract's order, and where a session has them. */
    static final Map<Class<?>, Function<NgnProSession, Object>> PORTS = ports();

    private static final Logger LOG = LoggerFactory.getLogger(SoapDispatcher.class);

    private static final int LONGEST_TEXT = 1000;

    /** Large requests become trees of many objects: few at a time. */
    private static final int LARGE = 256 * 1024;

    private final Semaphore largeAtATime = new Semaphore(2);
    private final SoapServerCodec codec = new SoapServerCodec(PORTS.keySet().toArray(Class<?>[]::new));
    private final Platform platform;
    private final SandboxSwitches switches;

    SoapDispatcher(Platform platform, SandboxSwitches switches) {
        this.platform = platform;
        this.switches = switches;
    }

    /** An envelope and whether it holds a fault. */
    record Reply(boolean fault, byte[] envelope) {}

    /** The reply, empty when the connection is to be broken instead. */
    Optional<Reply> reply(byte[] request) throws InterruptedException {
        try {
            return carryOut(read(request));
        } catch (SoapFormatException e) {
            return Optional.of(
                    fault("Client", FaultCode.MALFORMED_REQUEST.code(), "malformed request: " + e.getMessage()));
        } catch (NgnProException.Fault e) {
            return Optional.of(fault("Server", e.code(), e.text()));
        } catch (RuntimeException e) {
            LOG.error("a call failed", e);
            return Optional.of(fault("Server", FaultCode.INTERNAL.code(), "internal error"));
        }
    }

    private SoapCall read(byte[] request) throws InterruptedException {
        boolean large = request.length > LARGE;
        if (large) {
            largeAtATime.acquire();
        }
        try {
            return codec.read(new ByteArrayInputStream(request));
        } finally {
            if (large) {
                largeAtATime.release();
            }
        }
    }

    /** A fault that concerns the request as such. */
    Reply refusal(FaultCode code, String text) {
        return fault("Client", code.code(), text);
    }

    private Optional<Reply> carryOut(SoapCall request) throws InterruptedException {
        var operation = request.operation()
                .orElseThrow(() -> new NgnProException.Fault(
                        FaultCode.UNKNOWN_OPERATION.code(), "no such operation: " + request.wrapper()));
        var call = new SandboxCall(name(operation), request.arguments());
        switches.enter(call);
        var result = platform.<@Nullable Object>call(
                request.credentials().orElse(null), session -> invoke(operation, session, request));
        return switches.leave(call) ? Optional.of(new Reply(false, codec.answer(operation, result))) : Optional.empty();
    }

    private static @Nullable Object invoke(PortModel.Operation operation, NgnProSession session, SoapCall request) {
        var method = operation.method();
        var port = PORTS.get(method.getDeclaringClass());
        if (port == null) {
            throw new IllegalStateException("no port has " + method);
        }
        try {
            return method.invoke(port.apply(session), request.arguments().toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Class<?>, Function<NgnProSession, Object>> ports() {
        var ports = new LinkedHashMap<Class<?>, Function<NgnProSession, Object>>();
        ports.put(SipPort.class, NgnProSession::sip);
        ports.put(CustomerPort.class, NgnProSession::customer);
        ports.put(VoicemailPort.class, NgnProSession::voicemail);
        ports.put(EnumPort.class, NgnProSession::enumeration);
        ports.put(DnsPort.class, NgnProSession::dns);
        ports.put(RatingPort.class, NgnProSession::rating);
        ports.put(NetworkPort.class, NgnProSession::network);
        ports.put(PresencePort.class, NgnProSession::presence);
        return Collections.unmodifiableMap(ports);
    }

    static String name(PortModel.Operation operation) {
        var namespace = operation.namespace();
        return namespace.substring(namespace.lastIndexOf(':') + 1) + "." + operation.name();
    }

    private Reply fault(String code, int number, String text) {
        var shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
        return new Reply(true, codec.fault(code, number, shown));
    }
}
