package org.ngnportal.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.Prepared;
import org.ngnportal.sip.SipAddress;
import org.springframework.dao.DuplicateKeyException;

/** Many deliveries at once. */
abstract class BulkTest extends OutboxBed {

    private static final int MANY = 2500;

    private List<DeliveryId> prepareMany(int count, DeliveryWay way) {
        var prepared = Stream.generate(DeliveryId::random)
                .limit(count)
                .map(id -> new Prepared(id, WelcomeMails.bare("zoe@mail.example", Locale.ENGLISH), way))
                .toList();
        node.deliveries().prepareAll(ALPHA, prepared);
        return prepared.stream().map(Prepared::id).toList();
    }

    private static Map<DeliveryId, SipAddress> addresses(List<DeliveryId> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> ZOE));
    }

    private long inState(DeliveryState state) {
        return node.jdbc()
                .sql("SELECT count(*) FROM delivery WHERE state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    @Test
    void manyAreReleasedAtOnceAndEachOneIsScheduled() {
        var ids = prepareMany(MANY, DeliveryWay.MAIL);

        node.transactions().executeWithoutResult(transaction -> {
            assertThat(node.deliveries().readyAll(addresses(ids))).isEmpty();
            assertThat(sendTasks()).isEqualTo(MANY);
            assertThat(inState(DeliveryState.READY)).isEqualTo(MANY);
            transaction.setRollbackOnly();
        });

        assertThat(inState(DeliveryState.PREPARED)).isEqualTo(MANY);
        assertThat(sendTasks()).isZero();
    }

    @Test
    void eachOneArrives() {
        var ids = prepareMany(20, DeliveryWay.MAIL);

        node.deliveries().readyAll(addresses(ids));
        assertThat(node.deliveries().readyAll(addresses(ids))).isEmpty();

        await().until(() -> inState(DeliveryState.SENT) == 20);
        assertThat(mailServer.getReceivedMessages()).hasSize(20);
        assertThat(status(ids.getFirst()).subject()).isEqualTo(ZOE.toString());
    }

    @Test
    void lettersWaitForWhoPrintsThem() {
        var ids = prepareMany(3, DeliveryWay.LETTER);

        node.deliveries().readyAll(addresses(ids));

        assertThat(sendTasks()).isZero();
        assertThat(status(ids.getFirst()).state()).isEqualTo(DeliveryState.READY);
        assertThat(node.deliveries().queue(ALPHA).waiting()).isZero();
    }

    @Test
    void whatCannotBeReleasedIsTold() {
        var ids = prepareMany(3, DeliveryWay.MAIL);
        node.deliveries().drop(ids.getFirst(), "the username was taken");
        var unknown = DeliveryId.random();

        var refused = node.deliveries()
                .readyAll(addresses(
                        Stream.concat(ids.stream(), Stream.of(unknown)).toList()));

        assertThat(refused).containsExactlyInAnyOrder(ids.getFirst(), unknown);
        await().until(() -> inState(DeliveryState.SENT) == 2);
    }

    @Test
    void manyAreDroppedAtOnceAndWiped() {
        var ids = prepareMany(30, DeliveryWay.MAIL);
        node.deliveries().ready(ids.getLast(), ZOE);
        awaitState(ids.getLast(), DeliveryState.SENT);

        assertThat(node.deliveries().dropAll(ids, "the account was not created"))
                .containsExactly(ids.getLast());

        assertThat(inState(DeliveryState.EXPIRED)).isEqualTo(29);
        assertThat(row(ids.getFirst()).get("payload")).isNull();
        assertThat(node.deliveries().dropAll(ids.subList(0, 29), "again")).isEmpty();
    }

    @Test
    void whatHasNotReachedAnybodyIsWithdrawnWithItsAccount() {
        var mails = prepareMany(2, DeliveryWay.MAIL);
        var letters = prepareMany(2, DeliveryWay.LETTER);
        var link = prepareMany(1, DeliveryWay.LINK).getFirst();
        node.deliveries().readyAll(addresses(List.of(mails.getFirst(), letters.getFirst(), link)));
        awaitState(mails.getFirst(), DeliveryState.SENT);
        awaitState(link, DeliveryState.SENT);
        var all = Stream.of(mails, letters, List.of(link)).flatMap(List::stream).toList();

        node.deliveries().withdrawAll(all, "the account was taken back");

        assertThat(inState(DeliveryState.SENT)).isEqualTo(1);
        assertThat(inState(DeliveryState.EXPIRED)).isEqualTo(4);
        assertThat(all).allSatisfy(id -> assertThat(row(id).get("payload")).isNull());
    }

    @Test
    void anIdIsUsedOnce() {
        var mail = WelcomeMails.bare("zoe@mail.example", Locale.ENGLISH);
        var once = new Prepared(DeliveryId.random(), mail, DeliveryWay.MAIL);
        node.deliveries().prepareAll(ALPHA, List.of(once));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> node.deliveries().prepareAll(ALPHA, List.of(once)));
    }

    @Test
    void onlyALetterNeedsNoMailAddress() {
        var mail = WelcomeMails.bare("", Locale.ENGLISH);

        var letter = node.deliveries().prepare(ALPHA, mail, DeliveryWay.LETTER);

        assertThat(status(letter).recipient()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> node.deliveries().prepare(ALPHA, mail, DeliveryWay.LINK));
    }
}
