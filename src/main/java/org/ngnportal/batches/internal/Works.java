package org.ngnportal.batches.internal;

import java.util.Optional;
import org.ngnportal.batches.BatchWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of batches; asked for late, because what they do may need batches. */
@Component
class Works {

    private final ObjectProvider<BatchWork<?>> works;

    Works(ObjectProvider<BatchWork<?>> works) {
        this.works = works;
    }

    Optional<BatchWork<?>> find(String kind) {
        return works.stream().filter(work -> work.kind().equals(kind)).findFirst();
    }

    /** @throws IllegalArgumentException if there is no such kind */
    BatchWork<?> get(String kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException("no kind of batches: " + kind));
    }
}
