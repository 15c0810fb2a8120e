package org.ngnportal.sandbox.traffic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The SIP messages of a call, on both sides of its proxy. */
public final class Signalling {

    private static final String CRLF = "\r\n";

    private final SimulatedCall call;
    private final Endpoint caller;
    private final Endpoint callee;
    private final Endpoint callerSide;
    private final Endpoint calleeSide;
    private final MediaFlows media;
    private final List<TracedMessage> messages = new ArrayList<>();
    private final boolean calleeHangsUp;
    private long millis;

    private Signalling(SimulatedCall call, Devices devices) {
        this.call = call;
        caller = Endpoint.of(call.from(), devices, call);
        callee = Endpoint.of(call.to(), devices, call);
        callerSide = Endpoint.proxy(call.proxy(), caller.transport());
        calleeSide = Endpoint.proxy(call.proxy(), callee.transport());
        media = new MediaFlows(call, devices);
        calleeHangsUp = call.toTag().hashCode() % 2 == 0;
    }

    /** Those until now, in their order. */
    public static List<TracedMessage> of(SimulatedCall call, Devices devices, Instant now) {
        var dialogue = new Signalling(call, devices);
        dialogue.play();
        return dialogue.messages.stream()
                .filter(message -> !message.time().isAfter(now))
                .toList();
    }

    private void play() {
        in(caller, request("INVITE", caller, 1, true));
        out(caller, reply(100, "Trying", "INVITE", 1));
        out(callee, request("INVITE", callerSide, 1, true));
        in(callee, reply(100, "Trying", "INVITE", 1));
        switch (call.status()) {
            case SimulatedCall.ANSWERED -> answered();
            case 487 -> givenUp();
            case 408 -> unanswered();
            case 486 -> refused("Busy Here");
            case 404 -> refused("Not Found");
            case 480 -> refused("Temporarily Unavailable");
            default -> refused("Request Terminated");
        }
    }

    private void answered() {
        ringing();
        millis = call.ring() * 1000L;
        in(callee, reply(200, "OK", "INVITE", 1));
        out(caller, reply(200, "OK", "INVITE", 1));
        in(caller, request("ACK", caller, 1, true));
        out(callee, request("ACK", callerSide, 1, true));
        millis = (call.ring() + call.duration()) * 1000L;
        var one = calleeHangsUp ? callee : caller;
        var other = calleeHangsUp ? caller : callee;
        in(one, request("BYE", one, 2, !calleeHangsUp));
        out(other, request("BYE", one == caller ? callerSide : calleeSide, 2, !calleeHangsUp));
        in(other, reply(200, "OK", "BYE", 2));
        out(one, reply(200, "OK", "BYE", 2));
    }

    private void givenUp() {
        ringing();
        millis = call.ring() * 1000L;
        in(caller, request("CANCEL", caller, 1, true));
        out(caller, reply(200, "OK", "CANCEL", 1));
        out(callee, request("CANCEL", callerSide, 1, true));
        in(callee, reply(200, "OK", "CANCEL", 1));
        last(487, "Request Terminated");
    }

    private void unanswered() {
        ringing();
        millis = call.ring() * 1000L;
        out(caller, reply(408, "Request Timeout", "INVITE", 1));
        in(caller, request("ACK", caller, 1, true));
    }

    private void refused(String reason) {
        millis = call.ring() * 1000L;
        last(call.status(), reason);
    }

    private void ringing() {
        millis += 180;
        in(callee, reply(180, "Ringing", "INVITE", 1));
        out(caller, reply(180, "Ringing", "INVITE", 1));
    }

    private void last(int status, String reason) {
        in(callee, reply(status, reason, "INVITE", 1));
        out(callee, request("ACK", callerSide, 1, true));
        out(caller, reply(status, reason, "INVITE", 1));
        in(caller, request("ACK", caller, 1, true));
    }

    /** A message without its way: the first line tells what it is. */
    private record Message(String method, int status, String text) {}

    private void in(Endpoint from, Message message) {
        add(from, from == caller ? callerSide : calleeSide, true, message);
    }

    private void out(Endpoint to, Message message) {
        add(to == caller ? callerSide : calleeSide, to, false, message);
    }

    private void add(Endpoint from, Endpoint to, boolean inbound, Message message) {
        messages.add(new TracedMessage(
                call.invited().plusMillis(millis),
                from,
                to,
                inbound,
                message.method(),
                message.status(),
                message.text()));
        millis += 6;
    }

    /** @param fromCaller whether the caller sends it, or the callee */
    private Message request(String method, Endpoint sender, int sequence, boolean fromCaller) {
        var target = fromCaller ? call.to() : call.from();
        var head = method + " sip:" + target.address() + " SIP/2.0" + CRLF
                + via(sender, method, sequence)
                + "Max-Forwards: " + (sender.ip().equals(call.proxy()) ? 69 : 70) + CRLF
                + headers(fromCaller, !method.equals("INVITE") && !method.equals("CANCEL"), method, sequence);
        return new Message(method, 0, head + body(method.equals("INVITE") ? media.offer() : "", fromCaller));
    }

    private Message reply(int status, String reason, String method, int sequence) {
        boolean fromCallee = !method.equals("BYE") || !calleeHangsUp;
        var head = "SIP/2.0 " + status + " " + reason + CRLF
                + via(fromCallee ? caller : callee, method, sequence)
                + headers(fromCallee, status > 100, method, sequence);
        boolean answers = status == SimulatedCall.ANSWERED && method.equals("INVITE");
        return new Message(method, status, head + body(answers ? media.answer() : "", !fromCallee));
    }

    private String via(Endpoint sender, String method, int sequence) {
        var branch = Integer.toHexString((call.id() + sender + method + sequence).hashCode());
        return "Via: SIP/2.0/" + sender.transport().toUpperCase(Locale.ROOT) + " " + sender.hostAndPort()
                + ";branch=z9hG4bK" + branch + ";rport" + CRLF;
    }

    /** @param callerFirst whether the caller is in From */
    private String headers(boolean callerFirst, boolean tagged, String method, int sequence) {
        var to = "<sip:" + call.to().address() + ">" + (tagged ? ";tag=" + call.toTag() : "");
        return "From: " + (callerFirst ? call.fromHeader() : to) + CRLF
                + "To: " + (callerFirst ? to : call.fromHeader()) + CRLF
                + "Call-ID: " + call.id() + CRLF
                + "CSeq: " + sequence + " " + method + CRLF;
    }

    /** Contact, agent and body of a message. */
    private String body(String description, boolean fromCaller) {
        var sender = fromCaller ? caller : callee;
        var user = (fromCaller ? call.from() : call.to()).user();
        var bytes = description.getBytes(StandardCharsets.UTF_8).length;
        return "Contact: <sip:" + user + "@" + sender.hostAndPort() + ";transport=" + sender.transport() + ">" + CRLF
                + "User-Agent: " + sender.userAgent() + CRLF
                + (description.isEmpty() ? "" : "Content-Type: application/sdp" + CRLF)
                + "Content-Length: " + bytes + CRLF + CRLF + description;
    }
}
