package org.ngnportal.ngnpro;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A session of which a test needs only some ports, and of those only some operations. */
public abstract class PartialSession implements NgnProSession {

    @Override
    public SipPort sip() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CustomerPort customer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public VoicemailPort voicemail() {
        throw new UnsupportedOperationException();
    }

    @Override
    public EnumPort enumeration() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DnsPort dns() {
        throw new UnsupportedOperationException();
    }

    @Override
    public RatingPort rating() {
        throw new UnsupportedOperationException();
    }

    @Override
    public NetworkPort network() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PresencePort presence() {
        throw new UnsupportedOperationException();
    }

    /** A port whose operations are the implementation's public methods of the same name and parameters. */
    public static <T> T port(Class<T> type, Object implementation) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    try {
                        return operation(implementation, method).invoke(implementation, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private static Method operation(Object implementation, Method method) {
        try {
            var operation = implementation.getClass().getMethod(method.getName(), method.getParameterTypes());
            operation.setAccessible(true);
            return operation;
        } catch (NoSuchMethodException e) {
            throw new UnsupportedOperationException(method.getName(), e);
        }
    }
}
