package dev.assay.target.embedded.instance;

import dev.assay.design.InvalidInputException;
import dev.assay.design.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The system properties that decide what the settings leave to be decided. */
final class Options {

    static final String CPU = "assay.embedded.cpu";
    static final String RUNTIME = "assay.embedded.runtime";

    private Options() {}

    static FleetSettings apply(FleetSettings settings) {
        FleetSettings applied = settings;
        if (settings.cpu() == CpuScaling.AUTO) {
            applied = applied.withCpu(parse(CPU, CpuScaling.values(), CpuScaling::optionName, Problem.CPU_SCALING));
        }
        if (settings.runtime() == RuntimeLoop.AUTO) {
            applied = applied.withRuntime(
                    parse(RUNTIME, RuntimeLoop.values(), RuntimeLoop::optionName, Problem.RUNTIME_LOOP));
        }
        return applied;
    }

    private static <T> T parse(String property, T[] values, Function<T, String> name, Problem problem) {
        String given = System.getProperty(property, "auto");
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
