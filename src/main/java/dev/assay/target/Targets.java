package dev.assay.target;

import dev.assay.design.InvalidInputException;
import dev.assay.design.Problem;
import dev.assay.target.embedded.EmbeddedSettings;
import dev.assay.target.embedded.EmbeddedTarget;
import dev.assay.target.localstack.LocalStackSettings;
import dev.assay.target.localstack.LocalStackTarget;
import dev.assay.target.localstack.engine.EngineSearch;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Opens targets by their names. */
public final class Targets {

    /** The system property that names the target. */
    public static final String PROPERTY = "assay.target";

    private static final String AUTO = "auto";

    private Targets() {}

    /**
     * Opens a target.
     *
     * @param name {@code auto}, {@code embedded}, or that of a {@link TargetProvider} on the class path
     * @param parameter answers a setting by its name, for example {@code assay.embedded.cpu}
     * @throws InvalidInputException when there is no target of that name, or its settings cannot be used
     */
    public static ChosenTarget open(String name, Function<String, Optional<String>> parameter) {
        return switch (name) {
            case AUTO ->
                new ChosenTarget(
                        embedded(parameter),
                        "auto: the embedded target is the only one that this version of Assay can choose");
            case EmbeddedTarget.NAME -> new ChosenTarget(embedded(parameter), PROPERTY + " names it");
            case LocalStackTarget.NAME -> new ChosenTarget(localStack(parameter), PROPERTY + " names it");
            default -> new ChosenTarget(provided(name).open(parameter), PROPERTY + " names it");
        };
    }

    private static TargetProvider provided(String name) {
        return ServiceLoader.load(TargetProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        Problem.TARGET,
                        PROPERTY + " (" + name + ") must be one of " + AUTO + ", " + EmbeddedTarget.NAME
                                + ", or what a TargetProvider on the class path is called",
                        "Use one of them, or leave it out"));
    }

    private static Target embedded(Function<String, Optional<String>> parameter) {
        return EmbeddedTarget.start(EmbeddedSettings.from(parameter));
    }

    private static Target localStack(Function<String, Optional<String>> parameter) {
        LocalStackSettings settings = LocalStackSettings.from(parameter, System::getenv);
        return LocalStackTarget.start(
                settings, EngineSearch.ofThisUser(System::getenv, EngineSearch.PATIENTLY), Targets::say);
    }

    @SuppressWarnings("SystemOut") // The console is where a person follows a run.
    private static void say(String line) {
        System.out.println("[assay] " + line);
    }
}
