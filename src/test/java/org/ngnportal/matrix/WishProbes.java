package org.ngnportal.matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ngnportal.accounts.SubscriberFiles;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.imports.LiveCheck;
import org.ngnportal.imports.SubscriberExport;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;

/** Rows that are compared with the platform, and subscribers written as rows. */
final class WishProbes {

    private final World world;

    private WishProbes(World world) {
        this.world = world;
    }

    static List<Probe<?>> all(World world) {
        return new WishProbes(world).probes();
    }

    private List<Probe<?>> probes() {
        var account = new Target<>(world::account, it -> "");
        return List.of(
                account.shown("LiveCheck.begin()", Area.SUBSCRIBERS, this::compares),
                account.shown("LiveCheck.check(List)", Area.SUBSCRIBERS, this::compares),
                account.shown(
                        "SubscriberExport.write(SubscriberFilter, Format, OutputStream)",
                        Area.SUBSCRIBERS,
                        (by, it) -> writes(
                                it,
                                out -> world.bean(SubscriberExport.class)
                                        .write(by, SubscriberFilter.NONE, SubscriberExport.Format.CSV, out))),
                account.shown(
                        "SubscriberFiles.write(SubscriberFilter, Kind, OutputStream)",
                        Area.SUBSCRIBERS,
                        (by, it) -> writes(it, out -> {
                            var files = world.bean(SubscriberFiles.class);
                            files.write(by, SubscriberFilter.NONE, files.kinds().getFirst(), out);
                        })));
    }

    /** Whether the account is compared, and not told to be in a foreign domain. */
    private boolean compares(Actor by, SipAddress account) {
        var run = world.bean(LiveCheck.class).begin(by);
        var wish = SubscriberWish.of(account.domain(), account.user());
        run.announce(1, wish);
        return run.check(List.of(new LiveCheck.Asked(1, wish)))
                .getFirst()
                .problems()
                .isEmpty();
    }

    private static boolean writes(SipAddress account, Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8).contains("\"" + account.user() + "\"");
    }

    /** Something that writes. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
