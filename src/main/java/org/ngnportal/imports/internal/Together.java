package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Asks for many things at the same time, but not for too many. */
final class Together {

    private static final int AT_ONCE = 12;

    private Together() {}

    /** The answers, in the order of the questions. The first failure is thrown once all have ended. */
    static <K, V> Map<K, V> ask(Collection<K> questions, Function<K, V> ask) {
        var turns = new Semaphore(AT_ONCE);
        var answers = new LinkedHashMap<K, V>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var keys = List.copyOf(questions);
            var asked = new ArrayList<Future<V>>();
            for (var key : keys) {
                asked.add(executor.submit(() -> {
                    turns.acquire();
                    try {
                        return ask.apply(key);
                    } finally {
                        turns.release();
                    }
                }));
            }
            for (int i = 0; i < keys.size(); i++) {
                answers.put(keys.get(i), answer(asked.get(i)));
            }
        }
        return answers;
    }

    private static <V> V answer(Future<V> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
