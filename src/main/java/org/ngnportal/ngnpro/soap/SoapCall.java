package org.ngnportal.ngnpro.soap;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Credentials;

/**
 * A request as a server reads it.
 *
 * @param wrapper qualified name of the operation called for
 * @param credentials the {@code auth} header, empty when there is none
 * @param operation empty when the server has no such operation
 * @param arguments in the order of the operation's parameters; empty without operation
 */
public record SoapCall(
        QName wrapper,
        Optional<Credentials> credentials,
        Optional<PortModel.Operation> operation,
        List<@Nullable Object> arguments) {}
