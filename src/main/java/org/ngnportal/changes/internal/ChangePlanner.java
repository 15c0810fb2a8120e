package org.ngnportal.changes.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.NotPermittedException;
import org.ngnportal.accounts.NotPermittedException.Reason;
import org.ngnportal.accounts.StaffLines;
import org.ngnportal.accounts.SubscriberSelection;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.NewBatch;
import org.ngnportal.batches.RowWords;
import org.ngnportal.changes.ChangeKind;
import org.ngnportal.changes.ChangePreview;
import org.ngnportal.changes.ChangePreview.Detail;
import org.ngnportal.changes.ChangePreview.Sample;
import org.ngnportal.changes.ChangeWords;
import org.ngnportal.changes.MassChange;
import org.ngnportal.changes.MassChanges;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.prepaid.BulkBookings;
import org.ngnportal.prepaid.Money;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.CustomerNames;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Passwords;
import org.springframework.stereotype.Service;

/** Looks at everybody who is selected, decides for each, and keeps the rows of those who are affected for the batch. */
@Service
class ChangePlanner implements MassChanges {

    private final StaffLines lines;
    private final Batches batches;
    private final BulkBookings bookings;
    private final Tenants tenants;
    private final CustomerNames customers;
    private final NgnPro ngnPro;
    private final Passwords passwords;

    ChangePlanner(
            StaffLines lines,
            Batches batches,
            BulkBookings bookings,
            Tenants tenants,
            CustomerNames customers,
            NgnPro ngnPro,
            Passwords passwords) {
        this.lines = lines;
        this.batches = batches;
        this.bookings = bookings;
        this.tenants = tenants;
        this.customers = customers;
        this.ngnPro = ngnPro;
        this.passwords = passwords;
    }

    @Override
    public List<ChangeKind> offered(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        if (Arrays.stream(ChangeKind.values()).noneMatch(kind -> kind.isAllowed(actor))) {
            return List.of();
        }
        var delegation = lines.delegation(actor);
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> kind.isFor(actor, delegation))
                .toList();
    }

    @Override
    public ChangePreview preview(Actor actor, SubscriberSelection selection, MassChange change, IntConsumer looked) {
        require(actor, change);
        var batch = batches.open(actor, new NewBatch(work(change), title(change), options(change)));
        try {
            var census = new Census(new Judge(change, tenants.settings(actor), passwords));
            boolean cutOff = lines.each(actor, selection, piece -> {
                batches.append(actor, batch, census.take(piece));
                looked.accept(census.looked());
            });
            if (selection instanceof SubscriberSelection.Picked picked) {
                census.gone(picked.addresses().size() - census.looked());
            }
            return preview(actor, batch, change, census, cutOff);
        } catch (RuntimeException stopped) {
            batches.discard(actor, batch);
            throw stopped;
        }
    }

    @Override
    public BatchId start(Actor actor, ChangePreview preview) {
        require(actor, preview.change());
        if (!preview.canStart()) {
            throw new IllegalArgumentException("this change cannot be started");
        }
        batches.start(actor, preview.batch());
        return preview.batch();
    }

    @Override
    public void discard(Actor actor, BatchId batch) {
        Rights.require(actor, Area.BATCHES, Action.CREATE);
        batches.discard(actor, batch);
    }

    private void require(Actor actor, MassChange change) {
        Rights.require(actor, Area.BATCHES, Action.CREATE);
        change.kind().require(actor);
        if (!change.kind().isFor(actor, lines.delegation(actor))) {
            throw new NotPermittedException(
                    switch (change.kind()) {
                        case CALL_LIMIT -> Reason.CALL_LIMIT_NOT_DELEGATED;
                        case ADD_BALANCE -> Reason.PREPAID_CHANGES_NOT_DELEGATED;
                        default -> Reason.PSTN_CHANGES_NOT_DELEGATED;
                    });
        }
        if (change instanceof MassChange.AddBalance booking) {
            bookings.require(actor, booking.value());
        }
        if (change instanceof MassChange.Owner owner && !mayName(actor, owner.customer())) {
            throw new DeniedException("no customer of the actor's: " + owner.customer());
        }
    }

    private boolean mayName(Actor actor, int customer) {
        var id = new CustomerId(customer);
        return customer == 0
                || id.equals(actor.tenant())
                || customers.of(actor, List.of(id)).containsKey(id);
    }

    private static String work(MassChange change) {
        return switch (change) {
            case MassChange.OfFields fields -> FieldWork.KIND;
            case MassChange.AddBalance booking -> BookingWork.KIND;
            case MassChange.ResetPasswords reset -> PasswordWork.KIND;
            case MassChange.Delete delete -> DeletionWork.KIND;
        };
    }

    private static Map<String, String> options(MassChange change) {
        return switch (change) {
            case MassChange.OfFields fields ->
                Map.of(FieldWork.NEED, need(fields).name());
            case MassChange.AddBalance booking ->
                Map.of(BookingWork.VALUE, booking.value().toString());
            case MassChange.ResetPasswords reset -> Map.of();
            case MassChange.Delete delete -> Map.of();
        };
    }

    private static AccountGroup.Need need(MassChange.OfFields change) {
        return change instanceof MassChange.Group group
                ? group.group().toChange()
                : change.kind().need();
    }

    private static String title(MassChange change) {
        var title = ChangeWords.title(change);
        return title.substring(0, Math.min(title.length(), NewBatch.LONGEST_TITLE));
    }

    private ChangePreview preview(Actor actor, BatchId batch, MassChange change, Census census, boolean cutOff) {
        var sum = change instanceof MassChange.AddBalance booking
                ? booking.value().times(census.affected())
                : null;
        return new ChangePreview(
                batch,
                change,
                census.affected(),
                census.spared(),
                sum == null ? census.sample() : withBalances(actor, census.sample()),
                cutOff,
                sum,
                sum == null ? null : refusal(actor, sum));
    }

    /** Who has a limit has it for all that he books at once. */
    private @Nullable RowWords refusal(Actor actor, Money sum) {
        var limit = bookings.limit(actor);
        boolean unlimited = limit.equals(Money.MOST);
        return unlimited || sum.magnitude().compareTo(limit) <= 0
                ? null
                : RowWords.of("changes.refused.sum", ChangeWords.money(limit));
    }

    private List<Sample> withBalances(Actor actor, List<Sample> sample) {
        if (sample.isEmpty()) {
            return sample;
        }
        try {
            var states = ngnPro.as(actor)
                    .sip()
                    .getPrepaidStatus(sample.stream()
                            .map(Sample::address)
                            .map(address -> new SipId(address.user(), address.domain()))
                            .toList());
            return IntStream.range(0, sample.size())
                    .mapToObj(i -> i < states.size()
                            ? withBalance(sample.get(i), states.get(i).balance())
                            : sample.get(i))
                    .toList();
        } catch (NgnProException unknownForNow) {
            return sample;
        }
    }

    private static Sample withBalance(Sample one, @Nullable BigDecimal balance) {
        return new Sample(
                one.address(),
                one.name(),
                one.edits(),
                new Detail.Balance(balance == null ? null : Money.told(balance)));
    }
}
