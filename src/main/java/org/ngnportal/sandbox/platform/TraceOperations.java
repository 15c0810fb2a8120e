package org.ngnportal.sandbox.platform;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.MediaSessions;
import org.ngnportal.ngnpro.MediaSummary;
import org.ngnportal.ngnpro.MediaTrace;
import org.ngnportal.ngnpro.MediaTraceFilter;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.SipTrace;
import org.ngnportal.ngnpro.SipTraceFilter;
import org.ngnportal.sandbox.traffic.MediaFlow;
import org.ngnportal.sandbox.traffic.MediaFlows;
import org.ngnportal.sandbox.traffic.Nodes;
import org.ngnportal.sandbox.traffic.Signalling;
import org.ngnportal.sandbox.traffic.SimulatedCall;
import org.ngnportal.sandbox.traffic.TracedMessage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Traces of calls and the media relays, for administrators who impersonate nobody (contract section 3.13). */
final class TraceOperations {

    /** How many accounts are looked at for calls going on: the oldest. */
    private static final int ACCOUNTS = 1000;

    private static final int TIMEOUT = 60;
    private static final int BITS = 8;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Caller caller;
    private final Traffic traffic;
    private final CallLog log;

    TraceOperations(Caller caller, Stores stores) {
        this.caller = caller;
        this.traffic = stores.traffic();
        this.log = new CallLog(stores);
    }

    /** An empty list when there is no such call. */
    SipTrace getSipTrace(SipTraceFilter filter) {
        requireAdministrator("getSipTrace");
        var messages = JSON.createArrayNode();
        find(filter.nodeIp(), filter.callId(), filter.fromTag(), filter.toTag())
                .map(call -> Signalling.of(call, traffic.devices(), traffic.now()))
                .orElse(List.of())
                .forEach(message -> fill(messages.addObject().put("id", messages.size()), message));
        return new SipTrace(messages.toString());
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 1060 unless media of the call went through a relay */
    MediaTrace getMediaTrace(MediaTraceFilter filter) {
        requireAdministrator("getMediaTrace");
        var call = find(filter.nodeIp(), filter.callId(), filter.fromTag(), filter.toTag());
        var flows = call.map(found -> MediaFlows.of(found, traffic.devices(), traffic.now()))
                .orElse(List.of());
        if (flows.isEmpty()) {
            throw Faults.of(
                    FaultCode.MEDIA_TRACE_NOT_FOUND,
                    "no media of the call " + Checked.shown(String.valueOf(filter.callId())) + " were relayed");
        }
        var trace = JSON.createObjectNode().put("duration", flows.getFirst().end());
        var streams = trace.putArray("streams");
        flows.forEach(flow -> fill(streams.addObject(), flow));
        return new MediaTrace(trace.toString());
    }

    MediaSessions getMediaSessions() {
        requireAdministrator("getMediaSessions");
        var sessions = JSON.createArrayNode();
        for (var call : log.goingOn(ACCOUNTS)) {
            var flows = MediaFlows.of(call, traffic.devices(), traffic.now());
            if (!flows.isEmpty()) {
                var session = sessions.addObject()
                        .put("from_uri", call.from().address())
                        .put("to_uri", call.to().address())
                        .put("call_id", call.id())
                        .put("caller_ua", MediaFlows.callerAgent(call, traffic.devices()))
                        .put("callee_ua", MediaFlows.calleeAgent(call, traffic.devices()))
                        .put("duration", flows.getFirst().end());
                var streams = session.putArray("streams");
                flows.forEach(flow -> fill(streams.addObject(), flow));
            }
        }
        return new MediaSessions(sessions.toString());
    }

    MediaSummary getMediaSummary() {
        requireAdministrator("getMediaSummary");
        var calls = log.goingOn(ACCOUNTS);
        var relays = JSON.createArrayNode();
        for (var node : Nodes.relays()) {
            var relayed = calls.stream()
                    .filter(call -> node.ip().equals(call.relay()))
                    .toList();
            var flows = relayed.stream()
                    .flatMap(call -> MediaFlows.of(call, traffic.devices(), traffic.now()).stream())
                    .toList();
            var relay = relays.addObject()
                    .put("ip", node.ip())
                    .put("version", node.version())
                    .put("status", "active")
                    .put("uptime", node.uptime(traffic.now()).toSeconds())
                    .put("session_count", relayed.size())
                    .put(
                            "bps_relayed",
                            flows.stream().mapToLong(TraceOperations::load).sum());
            var count = relay.putObject("stream_count");
            byType(flows).forEach(count::put);
        }
        return new MediaSummary(relays.toString());
    }

    private void requireAdministrator(String operation) {
        requireAdministrator(caller, operation);
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9002 for everybody else */
    static void requireAdministrator(Caller caller, String operation) {
        if (!caller.isAdministrator()) {
            throw Faults.notAllowed(operation + " is for administrators who impersonate nobody");
        }
    }

    /** What is told of the call must be right; what is not told does not matter. */
    private Optional<SimulatedCall> find(
            @Nullable String node, @Nullable String callId, @Nullable String fromTag, @Nullable String toTag) {
        return callId == null
                ? Optional.empty()
                : log.find(callId)
                        .filter(call -> matches(node, call.proxy())
                                && matches(fromTag, call.fromTag())
                                && matches(toTag, call.toTag()));
    }

    private static boolean matches(@Nullable String asked, String actual) {
        return asked == null || asked.isEmpty() || asked.equals(actual);
    }

    private void fill(ObjectNode json, TracedMessage message) {
        json.put(
                        "time_stamp",
                        PlatformTime.of(LocalDateTime.ofInstant(message.time(), traffic.zone()))
                                .text())
                .put("from_ip", message.from().toString())
                .put("from_port", message.from().port())
                .put("to_ip", message.to().toString())
                .put("to_port", message.to().port())
                .put("to_proto", message.to().transport())
                .put("direction", message.inbound() ? "in" : "out")
                .put("method", message.method())
                .put("status", message.status() == 0 ? "" : String.valueOf(message.status()))
                .put("message", message.text());
    }

    private static void fill(ObjectNode json, MediaFlow flow) {
        json.put("media_type", flow.type())
                .put("status", flow.status())
                .put("start_time", 0)
                .put("end_time", flow.end())
                .put("timeout_wait", TIMEOUT)
                .put("caller_local", flow.callerLocal())
                .put("callee_local", flow.calleeLocal())
                .put("caller_remote", flow.callerRemote())
                .put("callee_remote", flow.calleeRemote())
                .put("caller_codec", flow.codec())
                .put("caller_packets", flow.callerPackets())
                .put("callee_packets", flow.calleePackets())
                .put("caller_bytes", flow.callerBytes())
                .put("callee_bytes", flow.calleeBytes());
    }

    private static long load(MediaFlow flow) {
        return (flow.callerBytes() + flow.calleeBytes()) * BITS / Math.max(1, flow.end());
    }

    private static Map<String, Integer> byType(List<MediaFlow> flows) {
        var count = new TreeMap<String, Integer>();
        flows.forEach(flow -> count.merge(flow.type(), 1, Integer::sum));
        return count;
    }
}
