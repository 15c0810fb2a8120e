package org.ngnportal.ngnpro;

import java.util.List;

/**
 * The nodes of the platform, JSON (contract section 3.13).
 *
 * @param json as it travels
 */
@SoapValue
public record NetworkStatus(String json) {

    /** @throws NgnProException.Unavailable if it cannot be read */
    public List<NetworkNode> nodes() {
        return JsonText.list(json, "status of the network", NetworkNode::of);
    }
}
