package org.ngnportal.imports.internal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.Memory;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowId;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.Settled;
import org.ngnportal.batches.UndoneRow;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryHabits;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.Prepared;
import org.ngnportal.domains.TestDomains;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.LiveCheck;
import org.ngnportal.imports.SubscriberOrder;
import org.ngnportal.imports.SubscriberOrders;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.imports.TestOrders;
import org.ngnportal.imports.Verdict;
import org.ngnportal.imports.WishReader;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.onboarding.TestRules;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

/** Rows on the demo platform, over the socket. */
abstract class ImportBed {

    static Sandbox sandbox;
    static NgnProClient client;
    static NgnPro ngnPro;
    static Tenants tenants;
    static Actor alpha;
    static Actor shop;
    static LiveCheck check;
    static SubscriberOrders orders = TestOrders.make();
    private static int names;
    private static int numbers = 2000;

    final Map<DeliveryId, Prepared> prepared = new HashMap<>();
    final Map<DeliveryId, SipAddress> released = new HashMap<>();
    final List<DeliveryId> dropped = new ArrayList<>();
    final SubscriberWork work = new SubscriberWork(tenants, outbox(), habits(), new RowSettings(Duration.ZERO));

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        var settings = NgnProSettings.at(URI.create(sandbox.url())).withReadRetries(0);
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        tenants = TestTenancy.tenants(ngnPro, settings);
        var domains = TestDomains.over(ngnPro);
        var bookings = mock(Bookings.class);
        when(bookings.limit(any())).thenReturn(Money.of("1000"));
        check = new WishCheck(ngnPro, tenants, domains, TestRules.over(domains, tenants), bookings);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        shop = ngnPro.authenticate("alpha-shop", new Secret("shop-demo"));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @AfterEach
    void recover() {
        sandbox.switches().reset();
    }

    /** Cells given as column and value in turn, such as {@code "username", "alice"}. */
    static Map<ImportField, String> cells(String... columns) {
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        for (int i = 0; i < columns.length; i += 2) {
            cells.put(ImportField.ofColumn(columns[i]).orElseThrow(), columns[i + 1]);
        }
        return cells;
    }

    static SubscriberWish wish(String... columns) {
        var reading = WishReader.read(cells(columns));
        if (!reading.problems().isEmpty()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.wish();
    }

    /** A new subscriber with a name that no other has. */
    static Map<ImportField, String> fresh(String... more) {
        names++;
        var cells = cells(
                "domain", "alpha.example",
                "username", "fresh" + names,
                "first_name", "Frida",
                "last_name", "Fresh",
                "email", "frida@mail.example");
        cells.putAll(cells(more));
        return cells;
    }

    static SubscriberWish wish(Map<ImportField, String> cells) {
        return WishReader.read(cells).wish();
    }

    static Verdict verdict(Actor actor, SubscriberWish wish) {
        return check.check(actor, List.of(new LiveCheck.Asked(1, wish))).getFirst();
    }

    static SubscriberOrder order(SubscriberWish wish) {
        var verdict = verdict(alpha, wish);
        if (!verdict.problems().isEmpty()) {
            throw new IllegalArgumentException(verdict.problems().toString());
        }
        return orders.of(wish, verdict);
    }

    static NgnProSession alphas() {
        return ngnPro.as(alpha);
    }

    static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }

    Row<SubscriberOrder> row(SubscriberOrder order) {
        return row(order, UUID.randomUUID(), false, new Kept());
    }

    static Row<SubscriberOrder> row(SubscriberOrder order, UUID id, boolean again, Memory memory) {
        return new Row<>(BatchId.random(), new RowId(id), 1, "a row", order, again, Instant.now(), Map.of(), memory);
    }

    static Row<SubscriberOrder> again(Row<SubscriberOrder> row) {
        return new Row<>(
                row.batch(), row.id(), 1, row.subject(), row.order(), true, row.askedAt(), Map.of(), row.memory());
    }

    /** As the batch does it: begun, carried out, settled. */
    RowResult done(Row<SubscriberOrder> row) {
        work.begin(alpha, List.of(row));
        return finished(row, work.carryOut(row, session()));
    }

    RowResult finished(Row<SubscriberOrder> row, RowResult result) {
        work.settled(alpha, List.of(new Settled<>(row, result, false)));
        return result;
    }

    RowResult undone(Row<SubscriberOrder> row, RowResult result) {
        return undone(row, result, false);
    }

    RowResult undone(Row<SubscriberOrder> row, RowResult result, boolean again) {
        return work.undo(new UndoneRow(row.batch(), row.id(), 1, "a row", result.memory(), again, Map.of()), session());
    }

    static Session session() {
        var platform = ngnPro.as(alpha);
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> method.getName().equals("actor") ? alpha : method.invoke(platform));
    }

    static List<CreditHistoryEntry> bookings(SipAddress address) {
        return Optional.ofNullable(
                        alphas().sip().findCreditHistory(id(address), 100).entries())
                .orElse(List.of());
    }

    static String number() {
        numbers++;
        return "3120555" + numbers;
    }

    static Map<ImportField, String> everything(String number) {
        var cells = fresh(
                "pstn", "yes",
                "caller_id", "+31 20 555 1234",
                "prepaid", "yes",
                "start_balance", "12.50",
                "call_limit", "3",
                "groups", "missed-calls",
                "voicemail", "yes",
                "delete_after_mailing", "yes",
                "enum_numbers", "+" + number,
                "no_answer_seconds", "20",
                "divert_busy", "alice",
                "delivery", "link",
                "language", "nl");
        var name = cells.get(ImportField.USERNAME);
        cells.put(ImportField.ALIASES, name + ".one, " + name + ".two");
        return cells;
    }

    /** An account that the portal did not create. */
    static SipAddress existing() {
        var address = wish(fresh()).address();
        alphas().sip()
                .addAccount(SipAccount.builder(id(address))
                        .password("clear-secret")
                        .name("Still", "Before")
                        .email("still@before.example")
                        .timezone("Europe/Amsterdam")
                        .quota(10)
                        .groups(List.of("free-pstn", "vip", "missed-calls"))
                        .properties(List.of(new SipProperty("kept", "as it was")))
                        .build());
        return address;
    }

    Row<SubscriberOrder> changing(SipAddress address) {
        return row(order(wish(
                "username", address.toString(),
                "last_name", "Changed",
                "quota", "70",
                "groups", "anonymous",
                "voicemail", "yes",
                "divert_busy", "bob.keller",
                "aliases", address.user() + ".more")));
    }

    /** A memory that lasts as long as the row. */
    static final class Kept implements Memory {
        private String json;

        @Override
        public Optional<String> kept() {
            return Optional.ofNullable(json);
        }

        @Override
        public void keep(String wanted) {
            json = wanted;
        }
    }

    static DeliveryHabits habits() {
        var habits = mock(DeliveryHabits.class);
        when(habits.usual(any())).thenReturn(DeliveryWay.MAIL);
        return habits;
    }

    private Deliveries outbox() {
        var outbox = mock(Deliveries.class);
        org.mockito.Mockito.doAnswer(call -> {
                    call.<List<Prepared>>getArgument(1).forEach(one -> prepared.put(one.id(), one));
                    return null;
                })
                .when(outbox)
                .prepareAll(any(), anyList());
        when(outbox.readyAll(anyMap())).thenAnswer(call -> {
            released.putAll(call.getArgument(0));
            return Set.of();
        });
        when(outbox.dropAll(any(), any())).thenAnswer(call -> {
            dropped.addAll(call.getArgument(0));
            return Set.of();
        });
        return outbox;
    }
}
