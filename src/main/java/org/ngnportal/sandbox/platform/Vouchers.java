package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PrepaidCard;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Prepaid cards: kept, and given out once (contract section 3.6). */
final class Vouchers {

    private final JdbcClient db;
    private final Stamps stamps;

    Vouchers(Stores stores) {
        this.db = stores.db();
        this.stamps = stores.stamps();
    }

    private record Card(int id, Voucher voucher, boolean used) {}

    /**
     * Stores a card.
     *
     * @return its id
     * @throws org.ngnportal.ngnpro.NgnProException.Fault 9011 when its number was given before
     */
    int add(Voucher card) {
        var number = Checked.fits(typed(card.number()), 64, "number of the voucher");
        if (number.isEmpty() || card.value().signum() <= 0) {
            throw Faults.invalid("a voucher needs a number and a value above 0");
        }
        var keys = new GeneratedKeyHolder();
        try {
            db.sql("""
                            insert into voucher (number, amount, reseller, batch, service, blocked, active_from)
                            values (:number, :amount, :reseller, :batch, :service, :blocked, :activeFrom)
                            """)
                    .param("number", number)
                    .param("amount", card.value())
                    .param("reseller", card.reseller())
                    .param("batch", card.batch())
                    .param("service", card.service())
                    .param("blocked", card.blocked())
                    .param("activeFrom", card.activeFrom())
                    .update(keys, "id");
        } catch (DuplicateKeyException e) {
            throw Faults.of(FaultCode.ALREADY_EXISTS, "a voucher with this number already exists");
        }
        return Objects.requireNonNull(keys.getKey()).intValue();
    }

    /**
     * Uses a card up for an account. Others wait with theirs until the transaction ends; if it fails the card is as before.
     *
     * @return what the card is worth
     * @throws org.ngnportal.ngnpro.NgnProException.Fault 9012, the same whatever is wrong: nobody finds out which cards exist
     */
    BigDecimal use(@Nullable PrepaidCard sent, AccountRow account) {
        int id = sent == null || sent.id() == null ? 0 : sent.id();
        var number = sent == null || sent.number() == null ? "" : typed(sent.number());
        var card = lock(id);
        boolean right =
                card.map(found -> isRight(found, number, account.reseller())).orElse(false);
        if (card.isEmpty() || !right) {
            throw Faults.of(FaultCode.VOUCHER_REFUSED, "Voucher " + id + " cannot be used for " + account.id());
        }
        db.sql("update voucher set used_by = :account, used_at = :now where id = :id")
                .param("account", account.id().toString())
                .param("now", stamps.now())
                .param("id", id)
                .update();
        return card.get().voucher().value();
    }

    private boolean isRight(Card card, String number, int reseller) {
        var voucher = card.voucher();
        var begin = voucher.activeFrom();
        return MessageDigest.isEqual(bytes(voucher.number()), bytes(number))
                && voucher.reseller() == reseller
                && voucher.service().equals(Voucher.SIP)
                && !voucher.blocked()
                && !card.used()
                && (begin == null || !begin.isAfter(stamps.now()));
    }

    private Optional<Card> lock(int id) {
        return db.sql("select * from voucher where id = :id for update")
                .param("id", id)
                .query((row, n) -> new Card(
                        row.getInt("id"),
                        new Voucher(
                                row.getString("number"),
                                row.getBigDecimal("amount"),
                                row.getInt("reseller"),
                                row.getString("batch"),
                                row.getString("service"),
                                row.getBoolean("blocked"),
                                row.getObject("active_from", LocalDateTime.class)),
                        row.getString("used_by") != null))
                .optional();
    }

    /** Cards show their number in groups, people type the gaps. */
    private static String typed(String number) {
        return number.replaceAll("\\s", "");
    }

    private static byte[] bytes(String number) {
        return number.getBytes(StandardCharsets.UTF_8);
    }
}
