package dev.assay.internal.csv;

import dev.assay.data.Body;
import dev.assay.data.ColdStart;
import dev.assay.data.Failure;
import dev.assay.data.HostCpu;
import dev.assay.data.Observation;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns that every table of observations has, by name, in their order. */
final class ObservationColumns {

    /** The value that one column has for an observation; null when it is absent. */
    @FunctionalInterface
    interface Column {

        @Nullable
        Object of(Observation observation);
    }

    /** Where in the design an observation stands. */
    static final Map<String, Column> BEFORE_FACTORS = place();

    /** What came of it. */
    static final Map<String, Column> AFTER_FACTORS = outcome();

    private ObservationColumns() {}

    static int count() {
        return BEFORE_FACTORS.size() + AFTER_FACTORS.size();
    }

    static boolean taken(String name) {
        return BEFORE_FACTORS.containsKey(name) || AFTER_FACTORS.containsKey(name);
    }

    private static Map<String, Column> place() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("sequence", Observation::sequence);
        columns.put("function", Observation::function);
        columns.put("place.generation", observation -> observation.place().generation());
        columns.put("place.block", observation -> observation.place().block());
        columns.put("place.call", observation -> observation.place().call());
        columns.put("place.caller", observation -> observation.place().caller());
        columns.put("place.attempt", observation -> observation.place().attempt());
        columns.put("place.step", observation -> observation.place().step());
        return Collections.unmodifiableMap(columns);
    }

    private static Map<String, Column> outcome() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("requestId", Observation::requestId);
        columns.put("outcome", Observation::outcome);
        columns.put("status", Observation::status);
        columns.put("cold", Observation::cold);
        columns.put("cold.kind", one -> one.coldStart().map(ColdStart::label).orElse(null));
        columns.put("durationMillis", ObservationColumns::duration);
        columns.put("failure.type", of(Observation::failure, Failure::type));
        columns.put("failure.message", of(Observation::failure, Failure::message));
        columns.put("failure.reason", of(Observation::failure, Failure::reason));
        columns.put("failure.retryAfterSeconds", of(Observation::failure, Failure::retryAfterSeconds));
        columns.put("timing.startedAt", of(Observation::timing, Timing::startedAt));
        columns.put("timing.startNanos", of(Observation::timing, Timing::startNanos));
        columns.put("timing.latencyMillis", of(Observation::timing, Timing::latencyMillis));
        columns.put("timing.sendLagMillis", of(Observation::timing, Timing::sendLagMillis));
        columns.put("platform.durationMillis", of(Observation::platform, Platform::durationMillis));
        columns.put("platform.billedMillis", of(Observation::platform, Platform::billedMillis));
        columns.put("platform.initMillis", of(Observation::platform, Platform::initMillis));
        columns.put("platform.restoreMillis", of(Observation::platform, Platform::restoreMillis));
        columns.put("platform.memoryMegabytes", of(Observation::platform, Platform::memoryMegabytes));
        columns.put("platform.maxMemoryUsedMegabytes", of(Observation::platform, Platform::maxMemoryUsedMegabytes));
        columns.put("platform.cpuMillis", of(Observation::platform, Platform::cpuMillis));
        columns.put("platform.wantedCpuShare", of(Observation::platform, Platform::wantedCpuShare));
        columns.put("platform.instance", of(Observation::platform, Platform::instance));
        columns.put("platform.host.idleCpus", of(ObservationColumns::host, HostCpu::idleCpus));
        columns.put("platform.host.stolenCpus", of(ObservationColumns::host, HostCpu::stolenCpus));
        columns.put("platform.host.burstSpeed", of(ObservationColumns::host, HostCpu::burstSpeed));
        columns.put("platform.host.speed", of(ObservationColumns::host, HostCpu::speed));
        columns.put("response.bytes", of(Observation::response, Body::bytes));
        columns.put("response.sha256", of(Observation::response, Body::sha256));
        return Collections.unmodifiableMap(columns);
    }

    private static @Nullable HostCpu host(Observation observation) {
        return observation.platform().host();
    }

    private static @Nullable Object duration(Observation observation) {
        return observation.durationMillis().isPresent()
                ? observation.durationMillis().getAsDouble()
                : null;
    }

    private static <P> Column of(Function<Observation, @Nullable P> part, Function<P, @Nullable Object> value) {
        return observation -> {
            P found = part.apply(observation);
            return found == null ? null : value.apply(found);
        };
    }
}
