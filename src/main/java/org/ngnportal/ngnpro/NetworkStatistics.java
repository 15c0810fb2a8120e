package org.ngnportal.ngnpro;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of accounts and the like per node, section and domain, JSON (contract section 3.13).
 *
 * @param json as it travels
 */
@SoapValue
public record NetworkStatistics(String json) {

    /**
     * Node by node, the summary with them; what is no number is left out.
     *
     * @throws NgnProException.Unavailable if it cannot be read
     */
    public List<NetworkFigure> figures() {
        var figures = new ArrayList<NetworkFigure>();
        for (var node : JsonText.object(json, "statistics of the network").entries()) {
            for (var role : node.entries()) {
                for (var section : role.entries()) {
                    for (var domain : section.entries()) {
                        var value = domain.longNumber();
                        if (value != null && figures.size() < JsonText.MOST_ENTRIES) {
                            figures.add(
                                    new NetworkFigure(node.name(), role.name(), section.name(), domain.name(), value));
                        }
                    }
                }
            }
        }
        return List.copyOf(figures);
    }

    /** The figures of all nodes together. */
    public List<NetworkFigure> summary() {
        return figures().stream()
                .filter(figure -> figure.node().equals(NetworkFigure.SUMMARY))
                .toList();
    }
}
