package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parameters that say how instances are run. */
final class Options {

    static final String CPU = "assay.embedded.cpu";
    static final String RUNTIME = "assay.embedded.runtime";

    private Options() {}

    static FleetSettings apply(FleetSettings settings, Function<String, Optional<String>> parameter) {
        return settings.withCpu(parse(CPU, parameter, CpuScaling.values(), CpuScaling::optionName, Problem.CPU_SCALING))
                .withRuntime(
                        parse(RUNTIME, parameter, RuntimeLoop.values(), RuntimeLoop::optionName, Problem.RUNTIME_LOOP));
    }

    private static <T> T parse(
            String property,
            Function<String, Optional<String>> parameter,
            T[] values,
            Function<T, String> name,
            Problem problem) {
        String given = parameter.apply(property).orElse("auto");
        List<String> names = Arrays.stream(values).map(name).toList();
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        problem,
                        property + " (" + given + ") must be one of " + String.join(", ", names),
                        "Leave it out for the best that this machine allows"));
    }
}
