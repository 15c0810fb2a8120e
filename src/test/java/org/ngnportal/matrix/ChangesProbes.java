package org.ngnportal.matrix;

import java.util.ArrayList;
import java.util.List;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.StaffLines;
import org.ngnportal.accounts.SubscriberSelection;
import org.ngnportal.changes.MassChange;
import org.ngnportal.changes.MassChanges;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.ResetAndSend;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.NgnPro;

/** What is done to many subscribers at once, and new passwords for one. */
final class ChangesProbes {

    private final World world;
    private final StaffLines lines;
    private final ResetAndSend resets;
    private final MassChanges changes;

    private ChangesProbes(World world) {
        this.world = world;
        lines = world.bean(StaffLines.class);
        resets = world.bean(ResetAndSend.class);
        changes = world.bean(MassChanges.class);
    }

    static List<Probe<?>> all(World world) {
        return new ChangesProbes(world).probes();
    }

    private List<Probe<?>> probes() {
        var account = new Target<>(world::account, this::password);
        return List.of(
                account.shown(
                        "StaffLines.find(SipAddress)",
                        Area.SUBSCRIBERS,
                        (by, it) -> lines.find(by, it).isPresent()),
                account.shown(
                        "StaffLines.find(NgnProSession, SipAddress)",
                        Area.SUBSCRIBERS,
                        (by, it) -> lines.find(by, world.bean(NgnPro.class).as(by), it)
                                .isPresent()),
                account.shown(
                        "StaffLines.each(SubscriberSelection, Consumer)", Area.SUBSCRIBERS, (by, it) -> finds(by, it)),
                account.effective(
                        "MassChanges.preview(SubscriberSelection, MassChange, IntConsumer)",
                        Area.BATCHES,
                        Action.CREATE,
                        (by, it) -> affects(by, it)),
                account.changed(
                        "ResetAndSend.order(DeliveryId, SipAddress, Wanted)",
                        Area.SUBSCRIBERS,
                        Action.CHANGE,
                        (by, it) -> reset(by, it)));
    }

    private boolean finds(Actor by, SipAddress account) {
        var found = new ArrayList<SipAddress>();
        lines.each(
                by,
                new SubscriberSelection.Picked(List.of(account)),
                piece -> piece.forEach(line -> found.add(line.address())));
        return found.contains(account);
    }

    private boolean affects(Actor by, SipAddress account) {
        var preview = changes.preview(
                by,
                new SubscriberSelection.Picked(List.of(account)),
                new MassChange.Group(AccountGroup.MISSED_CALLS, true),
                looked -> {});
        changes.discard(by, preview.batch());
        return preview.affected() == 1;
    }

    private void reset(Actor by, SipAddress account) {
        var before = password(account);
        resets.order(by, DeliveryId.random(), account, ResetAndSend.Wanted.by(DeliveryWay.MAIL));
        World.waitUntil(() -> !password(account).equals(before));
    }

    private Object password(SipAddress address) {
        return String.valueOf(World.seen(
                () -> world.platform().sip().getAccount(World.id(address)).password()));
    }
}
