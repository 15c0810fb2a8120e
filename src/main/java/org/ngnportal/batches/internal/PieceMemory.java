package org.ngnportal.batches.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.ngnportal.batches.Memory;

/** What a piece keeps. */
record PieceMemory(Piece<?> piece, Consumer<String> keeper) implements Memory {

    static Memory readOnly(Piece<?> piece) {
        return new PieceMemory(piece, json -> {
            throw new IllegalStateException("nothing is kept within a transaction");
        });
    }

    @Override
    public Optional<String> kept() {
        return Optional.ofNullable(piece.memory());
    }

    @Override
    public void keep(String json) {
        keeper.accept(json);
    }
}
