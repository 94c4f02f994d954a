package dev.assay.cli;

import dev.assay.internal.saaf.FaasFiles;
import dev.assay.internal.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The command line of FaaS Runner: {@code -f}, {@code -e} and {@code -o}, each followed by files, and overrides {@code --key value} or
 * {@code --key[i] value}; beside them, where the functions are.
 */
final class FaasRunnerArguments {

    private static final List<String> OF_ASSAY = List.of("target", "endpoint-url");

    final List<Path> functions = new ArrayList<>();
    final List<Path> experiments = new ArrayList<>();
    final Map<String, String> overrides = new LinkedHashMap<>();
    final Map<String, String> ofAssay = new LinkedHashMap<>();
    Path output = Path.of("history");

    private FaasRunnerArguments() {}

    /** @throws IllegalArgumentException if an argument has no meaning */
    static FaasRunnerArguments parse(List<String> arguments) {
        FaasRunnerArguments parsed = new FaasRunnerArguments();
        String flag = "";
        for (String argument : arguments) {
            if (argument.startsWith("-") && !argument.matches("-[0-9.]+")) {
                flag = argument;
                parsed.begin(flag);
            } else {
                parsed.value(flag, argument);
            }
        }
        if (parsed.functions.isEmpty() || parsed.experiments.isEmpty()) {
            throw new IllegalArgumentException("-f FUNCTION and -e EXPERIMENT must be given");
        }
        return parsed;
    }

    @Nullable
    String option(String name) {
        return ofAssay.get(name);
    }

    private void begin(String flag) {
        if (List.of("-f", "-e", "-o").contains(flag)) {
            return;
        }
        String name = flag.replaceFirst("^--", "").replaceAll("\\[[0-9]+]$", "");
        List<String> known = new ArrayList<>(FaasFiles.overridable());
        known.addAll(OF_ASSAY);
        if (!flag.startsWith("--") || !known.contains(name)) {
            throw new IllegalArgumentException("argument (" + flag + ") must be -f, -e, -o or --KEY. "
                    + Nearest.question(name, known).replace("Did you mean ", "Did you mean --"));
        }
    }

    private void value(String flag, String value) {
        switch (flag) {
            case "-f" -> functions.add(Path.of(value));
            case "-e" -> experiments.add(Path.of(value));
            case "-o" -> output = Path.of(value);
            case "" -> throw new IllegalArgumentException("argument (" + value + ") must follow -f, -e, -o or --KEY");
            default -> {
                String name = flag.substring(2);
                // FaaS Runner puts several arguments together, too.
                (OF_ASSAY.contains(name) ? ofAssay : overrides).merge(name, value, String::concat);
            }
        }
    }
}
