package org.ngnportal.sandbox.traffic;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The devices of accounts: most have one, some two or three, a few never register. */
public final class Devices {

    private enum Habit {
        ALWAYS_ON,
        ON_THE_MOVE,
        AT_WORK
    }

    private record Model(String userAgent, Habit habit, List<String> transports) {}

    private static final List<String> PHONE = List.of("udp", "udp", "tcp", "tls");
    private static final List<String> APP = List.of("tls", "tcp", "udp");
    private static final List<Model> MODELS = List.of(
            new Model("Yealink SIP-T46U 108.86.0.75", Habit.ALWAYS_ON, PHONE),
            new Model("snomD785/10.1.184.15", Habit.ALWAYS_ON, PHONE),
            new Model("PolyEdge-Edge_E350-UA/8.2.1.1046", Habit.ALWAYS_ON, PHONE),
            new Model("Grandstream GXP2170 1.0.11.79", Habit.ALWAYS_ON, PHONE),
            new Model("AVM FRITZ!Box 7590 154.07.57 (Nov 20 2023)", Habit.ALWAYS_ON, List.of("udp", "tls")),
            new Model("Cisco/SPA504G-7.6.2", Habit.ALWAYS_ON, List.of("udp")),
            new Model("Blink Pro 5.9.1 (MacOSX)", Habit.AT_WORK, APP),
            new Model("Blink 5.1.8 (Linux)", Habit.AT_WORK, APP),
            new Model("Zoiper rv2.10.19.5", Habit.AT_WORK, APP),
            new Model("MicroSIP/3.21.4", Habit.AT_WORK, List.of("udp", "tcp")),
            new Model("Sylk Mobile 2.6.0 (iOS)", Habit.ON_THE_MOVE, List.of("tls", "tcp")),
            new Model("LinphoneAndroid/5.2.5 (Pixel 7a) LinphoneSDK/5.3.47", Habit.ON_THE_MOVE, List.of("tls", "tcp")),
            new Model("Bria iOS 6.7.1.0 v78.2", Habit.ON_THE_MOVE, List.of("tls")),
            new Model("JsSIP 3.10.1", Habit.AT_WORK, List.of("wss")));
    private static final int[] PERIODS = {300, 600, 1800, 3600};

    private final long seed;

    public Devices(long seed) {
        this.seed = seed;
    }

    /** Those that are registered. */
    public List<Device> registered(Line line, Instant now) {
        var found = new ArrayList<Device>();
        for (int i = 0; i < count(line.key()); i++) {
            var model = model(line.key(), i);
            var hour = Draw.of(seed, 11, line.key(), i, Math.floorDiv(now.getEpochSecond(), 3600L));
            if (isOn(model.habit(), hour, now.atZone(line.zone()))) {
                found.add(device(line.key(), i, model, now));
            }
        }
        return found;
    }

    /** The one that calls are made with, whether it is registered or not. */
    Device main(long account, Instant now) {
        return device(account, 0, model(account, 0), now);
    }

    private int count(long account) {
        return Draw.of(seed, 12, account).weighted(12, 55, 25, 8);
    }

    private Model model(long account, int index) {
        return Draw.of(seed, 13, account, index).one(MODELS);
    }

    private static boolean isOn(Habit habit, Draw hour, ZonedDateTime local) {
        return switch (habit) {
            case ALWAYS_ON -> hour.chance(0.98);
            case ON_THE_MOVE -> hour.chance(local.getHour() >= 7 && local.getHour() < 23 ? 0.9 : 0.6);
            case AT_WORK ->
                local.getDayOfWeek().getValue() <= 5
                        && local.getHour() >= 8
                        && local.getHour() < 18
                        && hour.chance(0.85);
        };
    }

    private Device device(long account, int index, Model model, Instant now) {
        var site = Draw.of(seed, 14, account);
        var draw = Draw.of(seed, 15, account, index);
        boolean home = site.chance(0.5);
        var outside = "192.0.2." + site.between(1, 254);
        var inside = home
                ? "192.168." + site.between(0, 2) + "." + draw.between(2, 250)
                : "10." + site.between(0, 250) + "." + draw.between(0, 250) + "." + draw.between(2, 250);
        boolean translated = draw.chance(0.85);
        int port = model.habit() == Habit.ALWAYS_ON ? 5060 + index : draw.between(20_000, 60_000);
        int period = PERIODS[draw.between(0, PERIODS.length - 1)];
        int age = (int) Math.floorMod(now.getEpochSecond() + draw.between(0, 3600), (long) period);
        return new Device(
                translated ? inside : outside,
                port,
                translated ? outside : null,
                translated ? (Integer) draw.between(1024, 65_000) : null,
                period - age,
                model.userAgent(),
                draw.one(model.transports()));
    }
}
