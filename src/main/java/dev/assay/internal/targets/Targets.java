package dev.assay.internal.targets;

import dev.assay.design.InvalidInputException;
import dev.assay.design.Problem;
import dev.assay.internal.targets.embedded.EmbeddedSettings;
import dev.assay.internal.targets.embedded.EmbeddedTarget;
import dev.assay.internal.targets.endpoint.EndpointTarget;
import dev.assay.internal.targets.localstack.LocalStackSettings;
import dev.assay.internal.targets.localstack.LocalStackTarget;
import dev.assay.internal.targets.localstack.engine.EngineSearch;
import dev.assay.targets.ChosenTarget;
import dev.assay.targets.Target;
import dev.assay.targets.TargetProvider;
import java.util.EnumSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Opens targets by their names. */
public final class Targets {

    /** The system property that names the target. */
    public static final String PROPERTY = "assay.target";

    private static final String AUTO = "auto";

    /** What keeps LocalStack from being had here; any other problem is the user's to mend. */
    private static final Set<Problem> NOT_TO_BE_HAD =
            EnumSet.of(Problem.DOCKER_ENGINE, Problem.IMAGE_PULL, Problem.LOCALSTACK_START);

    private Targets() {}

    /**
     * Opens a target.
     *
     * @param name {@code auto}, {@code embedded}, {@code localstack}, {@code endpoint}, or that of a {@link TargetProvider} on the class path
     * @param parameter answers a setting by its name, for example {@code assay.embedded.cpu}
     * @throws InvalidInputException when there is no target of that name, or its settings cannot be used
     */
    public static ChosenTarget open(String name, Function<String, Optional<String>> parameter) {
        return open(name, parameter, System::getenv);
    }

    /** @param environment answers an environment variable by its name */
    static ChosenTarget open(
            String name, Function<String, Optional<String>> parameter, UnaryOperator<@Nullable String> environment) {
        return switch (name) {
            case AUTO -> automatic(parameter, environment);
            case EmbeddedTarget.NAME -> new ChosenTarget(embedded(parameter), PROPERTY + " names it");
            case LocalStackTarget.NAME -> new ChosenTarget(localStack(parameter, environment), PROPERTY + " names it");
            case EndpointTarget.NAME -> new ChosenTarget(EndpointTarget.open(parameter), PROPERTY + " names it");
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
                        PROPERTY + " (" + name + ") must be one of " + AUTO + ", " + EmbeddedTarget.NAME + ", "
                                + LocalStackTarget.NAME + ", " + EndpointTarget.NAME
                                + ", or what a TargetProvider on the class path is called",
                        "Use one of them, or leave it out"));
    }

    private static Target embedded(Function<String, Optional<String>> parameter) {
        return EmbeddedTarget.start(EmbeddedSettings.from(parameter));
    }

    /** LocalStack where it can be had, because its containers are closer to AWS; whatever keeps it from being had is in the reason. */
    private static ChosenTarget automatic(
            Function<String, Optional<String>> parameter, UnaryOperator<@Nullable String> environment) {
        LocalStackSettings settings = LocalStackSettings.from(parameter, environment);
        EngineSearch search = EngineSearch.ofThisUser(environment, EngineSearch.BRIEFLY);
        if (search.engine().isEmpty()) {
            return new ChosenTarget(embedded(parameter), "auto: LocalStack cannot run here, " + search.reason());
        }
        try {
            Target target = LocalStackTarget.start(settings, search, Targets::say);
            return new ChosenTarget(target, "auto: a Docker engine answers and has LocalStack's image");
        } catch (InvalidInputException e) {
            if (!NOT_TO_BE_HAD.contains(e.problem())) {
                throw e;
            }
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new ChosenTarget(embedded(parameter), "auto: LocalStack cannot run here, " + reason);
        }
    }

    private static Target localStack(
            Function<String, Optional<String>> parameter, UnaryOperator<@Nullable String> environment) {
        LocalStackSettings settings = LocalStackSettings.from(parameter, environment);
        return LocalStackTarget.start(
                settings, EngineSearch.ofThisUser(environment, EngineSearch.PATIENTLY), Targets::say);
    }

    @SuppressWarnings("SystemOut") // The console is where a person follows a run.
    private static void say(String line) {
        System.out.println("[assay] " + line);
    }
}
