package org.ngnportal.batches.internal;

import java.nio.charset.StandardCharsets;
import org.ngnportal.batches.BatchId;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.vault.SealedJson;
import org.ngnportal.vault.Vault;
import org.springframework.stereotype.Component;

/** What a batch keeps secret, each bound to its row. */
@Component("batchSealing")
class Sealing {

    private final Vault vault;
    private final SealedJson json;
    private final ActorSeal actors;

    Sealing(Vault vault, ActorSeal actors) {
        this.vault = vault;
        json = new SealedJson(vault);
        this.actors = actors;
    }

    byte[] actor(BatchId id, Actor actor) {
        return actors.seal(actor, "batch/" + id);
    }

    Actor actor(BatchId id, byte[] sealed) {
        return actors.open(sealed, "batch/" + id);
    }

    byte[] order(BatchId id, int number, Object order) {
        return json.seal(order, orderOf(id, number));
    }

    <T> T order(BatchId id, int number, byte[] sealed, Class<T> type) {
        return json.open(sealed, type, orderOf(id, number));
    }

    byte[] memory(BatchId id, int number, String memory) {
        return vault.seal(memory.getBytes(StandardCharsets.UTF_8), memoryOf(id, number));
    }

    String memory(BatchId id, int number, byte[] sealed) {
        return new String(vault.open(sealed, memoryOf(id, number)), StandardCharsets.UTF_8);
    }

    private static String orderOf(BatchId id, int number) {
        return "batch/" + id + "/" + number;
    }

    private static String memoryOf(BatchId id, int number) {
        return orderOf(id, number) + "/memory";
    }
}
