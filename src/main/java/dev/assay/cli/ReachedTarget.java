package dev.assay.cli;

import dev.assay.internal.targets.Targets;
import dev.assay.targets.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The target that a command reaches: by options, else by the variables that the AWS CLI and the SDKs read. */
final class ReachedTarget {

    /** The option with the address of the target {@code endpoint}. */
    static final String ADDRESS = "assay.endpoint";

    private static final String AWS_ADDRESS = "AWS_ENDPOINT_URL";

    private ReachedTarget() {}

    /**
     * Opens a target where something is already: functions, or a bucket.
     *
     * @param name the target's name; null for the endpoint
     * @param address the endpoint's address; null for that of {@code AWS_ENDPOINT_URL}
     * @param options Assay's options, for example {@code assay.endpoint.region}
     */
    static Target existing(
            @Nullable String name,
            @Nullable String address,
            Map<String, String> options,
            Function<String, @Nullable String> environment) {
        Map<String, String> all = options(address, options, environment);
        if (name == null && !all.containsKey(ADDRESS)) {
            throw new CommandFailedException("--endpoint-url must say where functions and buckets are, or the variable "
                    + AWS_ADDRESS + ", which the command serve prints. For AWS itself, use --target aws");
        }
        return opened(name == null ? "endpoint" : name, all);
    }

    /**
     * Options of the target {@code endpoint}, as the variables say that the AWS CLI and the SDKs read.
     *
     * @param address its address; null for that of {@code AWS_ENDPOINT_URL}, if there is one
     * @param options those that were given, which go before
     */
    static Map<String, String> options(
            @Nullable String address, Map<String, String> options, Function<String, @Nullable String> environment) {
        Map<String, String> all = new HashMap<>();
        String found = address == null ? environment.apply(AWS_ADDRESS) : address;
        if (found != null) {
            all.put(ADDRESS, found);
        }
        if (environment.apply("AWS_ACCESS_KEY_ID") != null) {
            all.put("assay.endpoint.credentials", "default");
        }
        String region = environment.apply("AWS_REGION");
        if (region != null) {
            all.put("assay.endpoint.region", region);
        }
        all.putAll(options);
        return all;
    }

    /** Opens a target for functions that are deployed there and removed again. */
    static Target opened(String name, Map<String, String> options) {
        return Targets.open(name, option -> Optional.ofNullable(options.get(option)))
                .target();
    }
}
