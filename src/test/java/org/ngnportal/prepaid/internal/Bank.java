package org.ngnportal.prepaid.internal;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.BalanceChange;
import org.ngnportal.ngnpro.CreditHistory;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.PartialSession;
import org.ngnportal.ngnpro.SipPort;

/** A platform that keeps one balance; what was asked of it may be carried out late, or fail. */
final class Bank extends PartialSession {

    final List<CreditHistoryEntry> history = new ArrayList<>();
    final Mishaps mishaps;

    /** Thrown instead of booking. */
    @Nullable
    NgnProException refusal;

    /** Books, but the answer is lost. */
    boolean silent;

    /** Booked only when {@link #catchUp} is called; there is no answer. */
    boolean late;

    private final List<Runnable> pending = new ArrayList<>();

    Bank(Mishaps mishaps) {
        this.mishaps = mishaps;
    }

    void catchUp() {
        pending.forEach(Runnable::run);
        pending.clear();
    }

    @Override
    public SipPort sip() {
        return (SipPort) Proxy.newProxyInstance(
                SipPort.class.getClassLoader(), new Class<?>[] {SipPort.class}, (proxy, method, arguments) -> {
                    if (method.isDefault()) {
                        return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    return switch (method.getName()) {
                        case "addBalance" -> add((BigDecimal) arguments[1], (String) arguments[2]);
                        case "getCreditHistory" -> {
                            mishaps.mayHappen();
                            yield new CreditHistory(List.copyOf(history.reversed()));
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private BalanceChange add(BigDecimal value, String description) {
        mishaps.mayHappen();
        if (refusal != null) {
            throw refusal;
        }
        if (late) {
            late = false;
            pending.add(() -> book(value, description));
            throw new NgnProException.Unavailable("read timed out", null, false);
        }
        var change = book(value, description);
        mishaps.mayHappen();
        if (silent) {
            silent = false;
            throw new NgnProException.Unavailable("connection reset", null, false);
        }
        return change;
    }

    private BalanceChange book(BigDecimal value, String description) {
        var before = history.isEmpty() ? BigDecimal.ZERO : history.getLast().balance();
        var after = before.add(value);
        history.add(new CreditHistoryEntry(null, "Add balance", description, value, after, ""));
        return new BalanceChange(before, after);
    }

    /** Lets the process die at one of the places where it may. */
    static final class Mishaps {

        private int left;

        /** @param at which of the places it is, from 1; 0 for none */
        Mishaps(int at) {
            left = at;
        }

        void mayHappen() {
            if (left > 0 && --left == 0) {
                throw new Death();
            }
        }

        boolean happened() {
            return left == 0;
        }
    }

    /** The process is killed: nothing catches it. */
    static final class Death extends Error {

        private static final long serialVersionUID = 1L;
    }
}
