package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.TrustedPeer;

class OppositeOwnersTest extends RunningSandbox {

    /** Each locks the other's customer second. */
    @Test
    void administratorsWhoNameTheSameCustomersInOppositeRolesBothSucceed() throws Exception {
        int alpha = idOf("alpha");
        int beta = idOf("beta");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var added = threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<TrustedPeer>>mapToObj(n -> () -> admin().sip()
                            .addTrustedPeer(
                                    n % 2 == 0
                                            ? peer("198.51.100." + n, alpha, beta)
                                            : peer("198.51.100." + n, beta, alpha)))
                    .toList());
            for (var one : added) {
                assertThat(one.get().ip()).startsWith("198.51.100.");
            }
        }
    }

    private static TrustedPeer peer(String ip, int customer, int owner) {
        return new TrustedPeer(
                ip, "", null, null, null, null, null, null, null, null, null, null, null, null, null, null, owner,
                customer, null, null, Map.of());
    }
}
