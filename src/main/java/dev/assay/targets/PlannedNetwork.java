package dev.assay.targets;

import dev.assay.data.Network;
import java.time.Duration;
import java.util.Set;

/**
 * The virtual network that functions of an experiment are in.
 *
 * @param levels which kinds of it there are
 * @param lasts how long what is paid by the hour exists, at the most
 */
public record PlannedNetwork(Set<Network> levels, Duration lasts) {

    public PlannedNetwork {
        levels = Set.copyOf(levels);
    }

    /** Whether something of it is paid by the hour. */
    public boolean isPaidByTheHour() {
        return levels.contains(Network.NAT_GATEWAY);
    }
}
