package dev.assay.internal.targets.aws;

import dev.assay.targets.PlannedFunction;
import dev.assay.targets.PlannedNetwork;
import dev.assay.targets.PlannedWork;
import java.time.Duration;
import java.util.Objects;

/** What one call or one event of an experiment costs at the most, with all that follows from it: other functions run, and events come again. */
final class WorkPrice {

    private final PlannedWork work;
    private final CallPrice calls;
    private final EventPrice events;
    private final NetworkPrice networks;
    private final double perRecord;

    WorkPrice(PlannedWork work, CallPrice calls, EventPrice events, NetworkPrice networks) {
        this.work = work;
        this.calls = calls;
        this.events = events;
        this.networks = networks;
        this.perRecord = work.collectsProfiles() ? calls.ofObjectRequest(false) + calls.ofObjectRequest(true) : 0;
    }

    /** One call of a function, or one event for it, in USD. */
    double of(PlannedFunction function) {
        double once = calls.worstCase(FunctionSize.of(function, calls.usual()))
                + perRecord
                + companions()
                + (isPaidByTheHour() ? networks.perCall() : 0);
        return callsByEvents() ? deliveries() * once + put() : once;
    }

    /** The dearest of them. */
    double most() {
        return work.functions().stream().mapToDouble(this::of).max().orElse(0);
    }

    /** What the companions cost for one call of a function under test, in USD. */
    double companions() {
        return work.companions().stream()
                .mapToDouble(one -> one.callsAtMost().orElse(0)
                        * (calls.worstCase(new FunctionSize(one.memoryMegabytes(), one.timeoutSeconds(), calls.usual()))
                                + perRecord))
                .sum();
    }

    /** What it costs whatever is called: to make and remove sources, and while they and networks exist, in USD. */
    double standing() {
        return work.sources().stream()
                        .mapToDouble(one -> events.perSource(one) + begun(one.lasts()) * events.perHour(one))
                        .sum()
                + (isPaidByTheHour() ? begun(network().lasts()) * networks.perHour() : 0);
    }

    private boolean isPaidByTheHour() {
        return work.network() != null && work.network().isPaidByTheHour();
    }

    private PlannedNetwork network() {
        return Objects.requireNonNull(work.network());
    }

    boolean callsByEvents() {
        return !work.sources().isEmpty();
    }

    /** Whether functions are called by others than the client, and it is known how often at the most. */
    boolean countsWhatFollows() {
        return callsByEvents() || !work.companions().isEmpty();
    }

    private int deliveries() {
        return work.sources().stream()
                .mapToInt(one -> one.deliveries().orElse(1))
                .max()
                .orElse(1);
    }

    private double put() {
        return work.sources().stream().mapToDouble(events::perEvent).max().orElse(0);
    }

    private static long begun(Duration lasts) {
        return Math.max(
                1,
                (lasts.toSeconds() + Duration.ofHours(1).toSeconds() - 1)
                        / Duration.ofHours(1).toSeconds());
    }
}
