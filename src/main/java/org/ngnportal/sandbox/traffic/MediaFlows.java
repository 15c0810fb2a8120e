package org.ngnportal.sandbox.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The media of a call: what is agreed upon in its messages and what the relay counts. */
public final class MediaFlows {

    private record Codec(String name, int payload, int rate, int packetsPerSecond, int bytesPerPacket) {}

    private static final List<Codec> AUDIO = List.of(
            new Codec("PCMA", 8, 8000, 50, 172),
            new Codec("G722", 9, 8000, 50, 172),
            new Codec("opus", 96, 48000, 50, 92));
    private static final Codec VIDEO = new Codec("H264", 97, 90000, 85, 1080);

    private final SimulatedCall call;
    private final Endpoint caller;
    private final Endpoint callee;
    private final Codec audio;
    private final int port;

    MediaFlows(SimulatedCall call, Devices devices) {
        this.call = call;
        caller = Endpoint.of(call.from(), devices, call);
        callee = Endpoint.of(call.to(), devices, call);
        var draw = Draw.of(call.id().hashCode(), call.start().getEpochSecond());
        boolean pstn = call.from().account() == 0 || call.to().account() == 0;
        audio = pstn ? AUDIO.getFirst() : draw.one(AUDIO);
        port = 40_000 + 4 * draw.between(0, 2_400);
    }

    /** Streams through the relay, none when the call had none. */
    public static List<MediaFlow> of(SimulatedCall call, Devices devices, Instant now) {
        return new MediaFlows(call, devices).flows(now);
    }

    /** What the caller's device says it is. */
    public static String callerAgent(SimulatedCall call, Devices devices) {
        return Endpoint.of(call.from(), devices, call).userAgent();
    }

    /** What the callee's device says it is. */
    public static String calleeAgent(SimulatedCall call, Devices devices) {
        return Endpoint.of(call.to(), devices, call).userAgent();
    }

    private List<MediaFlow> flows(Instant now) {
        if (call.relay() == null || !call.hasBegun(now)) {
            return List.of();
        }
        boolean over = call.isOver(now);
        int seconds = over
                ? call.duration()
                : (int) Duration.between(call.start(), now).toSeconds();
        var flows = new ArrayList<MediaFlow>();
        flows.add(flow("audio", audio, over, seconds, 0));
        if (call.video()) {
            flows.add(flow("video", VIDEO, over, seconds, 1));
        }
        return flows;
    }

    private MediaFlow flow(String type, Codec codec, boolean over, int seconds, int index) {
        long packets = (long) seconds * codec.packetsPerSecond();
        // the callee's first packets are lost, and some of the caller's
        long fromCaller = packets - packets / 500;
        long fromCallee = Math.max(0, packets - 9);
        int local = port + 2 * index;
        return new MediaFlow(
                type,
                over ? "closed" : "active",
                seconds,
                call.relay() + ":" + local,
                call.relay() + ":" + (local + 10_000),
                caller.ip() + ":" + (port - 20_000 + 2 * index),
                callee.ip() + ":" + (port - 30_000 + 2 * index),
                codec.name(),
                fromCaller,
                fromCallee,
                fromCaller * codec.bytesPerPacket(),
                fromCallee * codec.bytesPerPacket());
    }

    /** Session description of the INVITE. */
    String offer() {
        return description(caller.ip(), port - 20_000, AUDIO);
    }

    /** Session description of the answer. */
    String answer() {
        return description(callee.ip(), port - 30_000, List.of(audio));
    }

    private String description(String ip, int first, List<Codec> codecs) {
        var lines = new ArrayList<String>();
        long session = call.start().getEpochSecond();
        lines.add("v=0");
        lines.add("o=- " + session + " " + session + " IN IP4 " + ip);
        lines.add("s=call");
        lines.add("c=IN IP4 " + ip);
        lines.add("t=0 0");
        var payloads = new StringBuilder();
        codecs.forEach(codec -> payloads.append(' ').append(codec.payload()));
        lines.add("m=audio " + first + " RTP/AVP" + payloads);
        codecs.forEach(codec -> lines.add(map(codec)));
        if (call.video()) {
            lines.add("m=video " + (first + 2) + " RTP/AVP " + VIDEO.payload());
            lines.add(map(VIDEO));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String map(Codec codec) {
        return "a=rtpmap:" + codec.payload() + " " + codec.name() + "/" + codec.rate();
    }
}
