package org.ngnportal.sandbox.traffic;

/** One end of a hop of signalling. */
public record Endpoint(String transport, String ip, int port, String userAgent) {

    private static final String PSTN = "PSTN gateway 2.1";

    static Endpoint proxy(String ip, String transport) {
        return new Endpoint(
                transport, ip, transport.equals("udp") || transport.equals("tcp") ? 5060 : 5061, "SIP Thor");
    }

    /** The device of an account, or the way into the PSTN. */
    static Endpoint of(SimulatedCall.Party party, Devices devices, SimulatedCall call) {
        if (party.account() == 0) {
            return new Endpoint("udp", Nodes.GATEWAY, 5060, PSTN);
        }
        var device = devices.main(party.account(), call.start());
        return new Endpoint(device.transport(), device.outside(), device.outsidePort(), device.userAgent());
    }

    String hostAndPort() {
        return ip + ":" + port;
    }

    @Override
    public String toString() {
        return transport + ":" + hostAndPort();
    }
}
