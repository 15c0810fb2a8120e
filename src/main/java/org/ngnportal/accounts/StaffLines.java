package org.ngnportal.accounts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.ngnportal.accounts.SubscriberSort.Key;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Accounts for what is done to many at once. Every method may throw {@link org.ngnportal.ngnpro.NgnProException}. */
@Service
public class StaffLines {

    private static final int ROWS_PER_CALL = 500;
    private static final int LOOKUPS_AT_A_TIME = 8;
    private static final SubscriberSort IN_ORDER = new SubscriberSort(Key.USERNAME, true);

    private final AccountAccess access;
    private final Tenants tenants;
    private final SubscriberScans scans;
    private final ApplicationEventPublisher events;

    StaffLines(AccountAccess access, Tenants tenants, SubscriberScans scans, ApplicationEventPublisher events) {
        this.access = access;
        this.tenants = tenants;
        this.scans = scans;
        this.events = events;
    }

    /**
     * One account, read now; empty when there is none or it is another tenant's.
     *
     * @param platform the actor's session
     */
    public Optional<StaffLine> find(Actor actor, NgnProSession platform, SipAddress address) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        var delegation = delegation(actor);
        return platform.sip()
                .findAccount(AccountAccess.id(address))
                .filter(account -> AccountAccess.belongsTo(actor, account))
                .map(account -> new StaffLine(actor, delegation, address, account, platform, events));
    }

    /** As {@link #find(Actor, NgnProSession, SipAddress)}, with the actor's session. */
    public Optional<StaffLine> find(Actor actor, SipAddress address) {
        return find(actor, access.session(actor), address);
    }

    /** What is delegated to the actor. */
    public Delegation delegation(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        return tenants.settings(actor).delegation();
    }

    /**
     * Reads all that are selected, in pieces, each account once.
     *
     * @param piece called for each piece, in turn
     * @return whether there may be more that match than could be looked at
     */
    public boolean each(Actor actor, SubscriberSelection selection, Consumer<List<StaffLine>> piece) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        var sweep = new Sweep(actor, access.session(actor), delegation(actor), piece);
        return switch (selection) {
            case SubscriberSelection.Picked picked -> sweep.picked(picked.addresses());
            case SubscriberSelection.Matching matching
            when matching.filter().needsLooking() -> {
                var scan = scans.find(actor, matching.filter());
                sweep.deliver(scan.accounts());
                yield scan.cutOff();
            }
            case SubscriberSelection.Matching matching -> sweep.matching(matching.filter());
        };
    }

    /** One walk through accounts. */
    private final class Sweep {

        private final Actor actor;
        private final NgnProSession platform;
        private final Delegation delegation;
        private final Consumer<List<StaffLine>> piece;
        private final Set<SipAddress> seen = new HashSet<>();

        Sweep(Actor actor, NgnProSession platform, Delegation delegation, Consumer<List<StaffLine>> piece) {
            this.actor = actor;
            this.platform = platform;
            this.delegation = delegation;
            this.piece = piece;
        }

        boolean matching(SubscriberFilter filter) {
            var queries = filter.text().isEmpty()
                    ? List.of(SubscriberSearch.filter(filter))
                    : SubscriberSearch.queries(filter);
            for (var query : queries) {
                for (int start = 0, total = 1; start < total; start += ROWS_PER_CALL) {
                    var page = platform.sip()
                            .getAccounts(new SipQuery(query, IN_ORDER.orderBy(), new Range(start, ROWS_PER_CALL)));
                    var rows = page.accounts() == null ? List.<SipAccount>of() : page.accounts();
                    total = rows.isEmpty() ? 0 : AccountReader.number(page.total());
                    deliver(rows);
                }
            }
            return false;
        }

        /** Those that are gone are left out. */
        boolean picked(List<SipAddress> addresses) {
            try (var executor = Executors.newFixedThreadPool(
                    LOOKUPS_AT_A_TIME, Thread.ofVirtual().factory())) {
                for (int from = 0; from < addresses.size(); from += ROWS_PER_CALL) {
                    var some = addresses.subList(from, Math.min(from + ROWS_PER_CALL, addresses.size()));
                    var found = some.stream()
                            .map(address -> (Callable<Optional<SipAccount>>)
                                    () -> platform.sip().findAccount(AccountAccess.id(address)))
                            .map(executor::submit)
                            .toList();
                    var accounts = new ArrayList<SipAccount>();
                    found.forEach(account -> answer(account).ifPresent(accounts::add));
                    deliver(accounts);
                }
            }
            return false;
        }

        private static <T> T answer(Future<T> answer) {
            try {
                return answer.get();
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

        void deliver(List<SipAccount> accounts) {
            var lines = accounts.stream()
                    .filter(account -> AccountAccess.belongsTo(actor, account))
                    .flatMap(account -> AccountReader.address(account.id())
                            .filter(seen::add)
                            .map(address -> new StaffLine(actor, delegation, address, account, platform, events))
                            .stream())
                    .toList();
            if (!lines.isEmpty()) {
                piece.accept(lines);
            }
        }
    }
}
