package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.ngnportal.ngnpro.Carrier;
import org.ngnportal.ngnpro.CarrierQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.Gateway;
import org.ngnportal.ngnpro.GatewayQuery;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.PstnPrefix;
import org.ngnportal.ngnpro.RatingEntity;
import org.ngnportal.ngnpro.RatingEntityProfiles;
import org.ngnportal.ngnpro.Route;
import org.ngnportal.ngnpro.TrustedPeer;

/** Calls that come at the same time. */
class RoutingRacesTest extends RunningSandbox {

    private static final int MANY = 6;
    private static final int DONE = 0;

    @RepeatedTest(3)
    void ofManyEqualAdditionsOneIsDone() throws Exception {
        int number = unused();
        int carrier =
                alpha().sip().addCarrier(Carrier.of("Raced " + number, null)).id();
        for (var addition : List.<Runnable>of(
                () -> alpha().sip().addCarrier(Carrier.of("Equal " + number, null)),
                () -> alpha().sip().addGateway(Gateway.of(carrier, "Equal", "udp", "gw.example", 5060)),
                () -> alpha().sip().addRoutes(List.of(Route.of(carrier, PstnPrefix.ALL, "", 1))),
                () -> alpha().sip().addTrustedPeer(TrustedPeer.of("10.9.8." + number % 250, null, null)))) {
            assertThat(atOnce(IntStream.range(0, MANY).mapToObj(i -> addition).toList()))
                    .containsOnly(DONE, FaultCode.ALREADY_EXISTS.code())
                    .containsOnlyOnce(DONE);
        }
    }

    @RepeatedTest(3)
    void aCarrierGoesOrGetsAGateway() throws Exception {
        int carrier =
                alpha().sip().addCarrier(Carrier.of("Goes " + unused(), null)).id();
        var outcomes = atOnce(List.of(
                () -> alpha().sip().deleteCarrier(carrier),
                () -> alpha().sip().addGateway(Gateway.of(carrier, "G", "udp", "gw.example", 5060))));
        boolean gone = alpha().sip()
                .getCarriers(new CarrierQuery(new CarrierQuery.Filter(carrier, null, null), null, null))
                .carriers()
                .isEmpty();
        int gateways = alpha().sip()
                .getGateways(new GatewayQuery(new GatewayQuery.Filter(null, null, carrier, null, null), null, null))
                .total();
        assertThat(outcomes)
                .isEqualTo(
                        gone
                                ? List.of(DONE, FaultCode.NOT_FOUND.code())
                                : List.of(FaultCode.STILL_IN_USE.code(), DONE));
        assertThat(gateways).isEqualTo(gone ? 0 : 1);
    }

    @RepeatedTest(3)
    void aDeletionIsDoneOnce() throws Exception {
        var ip = "10.9.7." + unused() % 250;
        alpha().sip().addTrustedPeer(TrustedPeer.of(ip, null, null));
        assertThat(atOnce(IntStream.range(0, MANY)
                        .<Runnable>mapToObj(i -> () -> alpha().sip().deleteTrustedPeer(ip))
                        .toList()))
                .containsOnly(DONE, FaultCode.NOT_FOUND.code())
                .containsOnlyOnce(DONE);

        var entity = RatingEntity.subscriber(added("alpha.example"));
        assertThat(atOnce(IntStream.range(0, MANY)
                        .<Runnable>mapToObj(i -> () -> alpha().rating()
                                .setEntityProfiles(RatingEntityProfiles.of(entity, "profile " + i, null)))
                        .toList()))
                .containsOnly(DONE);
        assertThat(atOnce(IntStream.range(0, MANY)
                        .<Runnable>mapToObj(i -> () -> alpha().rating().deleteEntityProfiles(entity))
                        .toList()))
                .containsOnly(DONE, FaultCode.RATING_PROFILE_NOT_FOUND.code())
                .containsOnlyOnce(DONE);
    }

    /** What each of the calls came to: 0, or the code of its fault. */
    private static List<Integer> atOnce(List<Runnable> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var outcomes = threads.invokeAll(calls.stream()
                    .<Callable<Integer>>map(call -> () -> {
                        start.await();
                        return outcome(call);
                    })
                    .toList());
            return outcomes.stream().map(outcome -> outcome.resultNow()).toList();
        }
    }

    private static int outcome(Runnable call) {
        try {
            call.run();
            return DONE;
        } catch (NgnProException.Fault e) {
            return e.code();
        }
    }
}
