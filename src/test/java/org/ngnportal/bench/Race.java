package org.ngnportal.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ngnportal.ngnpro.NgnProException;

/** Calls per second of several contenders, which take turns so that a busy moment of the machine hits all of them. */
public final class Race {

    private static final int MOST_FAILURES = 3;

    private final int threads;
    private final Duration warmUp;
    private final Duration turn;
    private final int rounds;

    /**
     * @param threads virtual threads that call at once
     * @param warmUp how long each contender runs before anything counts
     * @param turn how long each contender runs in a round
     * @param rounds of which the median counts
     */
    public Race(int threads, Duration warmUp, Duration turn, int rounds) {
        this.threads = threads;
        this.warmUp = warmUp;
        this.turn = turn;
        this.rounds = rounds;
    }

    /** @return median calls per second, in the order of the contenders */
    public List<Double> run(List<Callable<?>> contenders) throws Exception {
        for (int part = 0; part < 2; part++) {
            for (var contender : contenders) {
                rate(contender, warmUp.dividedBy(2));
            }
        }
        var rates = new double[contenders.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                rates[i][round] = rate(contenders.get(i), turn);
            }
        }
        return Arrays.stream(rates).map(Race::median).toList();
    }

    private double rate(Callable<?> contender, Duration time) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Long> caller = () -> {
                long calls = 0;
                long failed = 0;
                do {
                    try {
                        contender.call();
                        calls++;
                    } catch (IOException | NgnProException.Unavailable e) {
                        // on a busy machine java.net.http now and then closes a connection that it is about to use
                        if (++failed > MOST_FAILURES) {
                            throw e;
                        }
                    }
                } while (System.nanoTime() < end);
                return calls;
            };
            long calls = 0;
            for (Future<Long> done : new ArrayList<>(IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(caller))
                    .toList())) {
                calls += done.get();
            }
            return calls * 1e9 / (System.nanoTime() - start);
        }
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
