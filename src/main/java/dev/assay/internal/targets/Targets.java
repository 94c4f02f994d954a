package dev.assay.internal.targets;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.targets.Offer;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens targets by their names, which are those of the providers on the class path. */
public final class Targets {

    /** The system property that names the target. */
    public static final String PROPERTY = "assay.target";

    private static final String AUTO = "auto";

    private final List<TargetProvider> providers;

    Targets(List<TargetProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /**
     * Opens a target.
     *
     * @param name {@code auto}, or the name of a {@link TargetProvider} on the class path
     * @param parameter answers a setting by its name, for example {@code assay.embedded.cpu}
     * @throws InvalidInputException if there is no target of that name, or its settings cannot be used
     */
    public static ChosenTarget open(String name, Function<String, Optional<String>> parameter) {
        TargetContext context =
                new TargetContext(parameter, variable -> Optional.ofNullable(System.getenv(variable)), Targets::say);
        return onClassPath().open(name, context);
    }

    static Targets onClassPath() {
        return new Targets(ServiceLoader.load(TargetProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    ChosenTarget open(String name, TargetContext context) {
        return name.equals(AUTO)
                ? automatic(context)
                : new ChosenTarget(named(name).open(context), PROPERTY + " names it");
    }

    private TargetProvider named(String name) {
        List<TargetProvider> found = providers.stream()
                .filter(provider -> provider.name().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw new InvalidInputException(
                    Problem.TARGET,
                    PROPERTY + " (" + name + ") must be " + AUTO
                            + " or the name of a TargetProvider on the class path: "
                            + providers.stream()
                                    .map(TargetProvider::name)
                                    .sorted()
                                    .collect(Collectors.joining(", ")),
                    "Use one of them, or leave it out");
        }
        if (found.size() > 1) {
            throw new InvalidInputException(
                    Problem.TARGET,
                    PROPERTY + " (" + name + ") must name one TargetProvider, but several have this name: "
                            + found.stream()
                                    .map(provider -> provider.getClass().getName())
                                    .sorted()
                                    .collect(Collectors.joining(", ")),
                    "Remove all but one from the class path");
        }
        return found.get(0);
    }

    private ChosenTarget automatic(TargetContext context) {
        List<String> unavailable = new ArrayList<>();
        for (TargetProvider provider : inAutomaticOrder()) {
            Offer offer = provider.offer(context);
            if (offer instanceof Offer.Opened opened) {
                String because = unavailable.isEmpty() ? opened.because() : String.join("; ", unavailable);
                return new ChosenTarget(opened.target(), AUTO + ": " + because);
            }
            if (offer instanceof Offer.Unavailable not) {
                unavailable.add(not.because());
            }
        }
        throw new InvalidInputException(
                Problem.TARGET,
                PROPERTY + " (" + AUTO + ") must find a target that can run here, but "
                        + String.join("; ", unavailable),
                "Name a target");
    }

    private List<TargetProvider> inAutomaticOrder() {
        return providers.stream()
                .filter(provider -> provider.automaticPriority() > 0)
                .sorted(Comparator.comparingInt(TargetProvider::automaticPriority)
                        .reversed()
                        .thenComparing(TargetProvider::name))
                .toList();
    }

    @SuppressWarnings("SystemOut") // The console is where a person follows a run.
    private static void say(String line) {
        System.out.println("[assay] " + line);
    }
}
