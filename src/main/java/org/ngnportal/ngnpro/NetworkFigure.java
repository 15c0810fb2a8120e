package org.ngnportal.ngnpro;

/**
 * One number of the network's statistics (contract section 3.13).
 *
 * @param node address of the node, or {@link #SUMMARY} for all nodes together
 * @param role of the node, such as sip_proxy
 * @param section what is counted, such as online_accounts or total_accounts
 * @param domain SIP domain it is counted for
 */
public record NetworkFigure(String node, String role, String section, String domain, long value) {

    public static final String SUMMARY = "summary";
}
