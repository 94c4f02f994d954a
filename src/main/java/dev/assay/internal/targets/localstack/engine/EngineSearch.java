package dev.assay.internal.targets.localstack.engine;

import dev.assay.internal.errors.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking for a Docker engine. Done before Testcontainers is asked: that one tries for longer, says why in its log alone, and once
 * it has failed it never tries again.
 */
public final class EngineSearch {

    /** For an engine that would be nice to have. */
    public static final Duration BRIEFLY = Duration.ofSeconds(2);

    /** For an engine that there has to be. */
    public static final Duration PATIENTLY = Duration.ofSeconds(30);

    private final @Nullable DockerEngine engine;
    private final List<EngineRefusal> refusals;

    private EngineSearch(@Nullable DockerEngine engine, List<EngineRefusal> refusals) {
        this.engine = engine;
        this.refusals = List.copyOf(refusals);
    }

    /**
     * Asks where this user's engine may be.
     *
     * @param environment answers an environment variable by its name
     * @param patience for how long it is waited for an answer, at most; one that answers is given longer to describe itself
     */
    public static EngineSearch ofThisUser(UnaryOperator<@Nullable String> environment, Duration patience) {
        return of(EngineAddresses.ofThisUser(environment), EnginePatience.toAnswer(patience));
    }

    static EngineSearch of(EngineAddresses addresses, EnginePatience patience) {
        List<EngineRefusal> refusals = new ArrayList<>();
        long deadline = System.nanoTime() + patience.answer().toNanos();
        try {
            for (EngineAddress address : addresses.all()) {
                try {
                    return new EngineSearch(new EngineInquiry(address, patience).engine(deadline), List.of());
                } catch (EngineRefusal refusal) {
                    refusals.add(refusal);
                }
            }
        } catch (EngineRefusal refusal) {
            refusals.add(refusal);
        }
        return new EngineSearch(null, refusals);
    }

    /** The engine that answered; whoever asked closes it. */
    public Optional<DockerEngine> engine() {
        return Optional.ofNullable(engine);
    }

    /** Why there is none, for one line; empty if there is one. */
    public String reason() {
        return refusals.stream().map(EngineRefusal::reason).collect(Collectors.joining("; "));
    }

    /**
     * The engine that answered.
     *
     * @throws InvalidInputException with what to do, if none did
     */
    public DockerEngine required() {
        if (engine == null) {
            // The last one is the system's own, where nothing is named: what most people mean.
            throw refusals.get(refusals.size() - 1).asProblem();
        }
        return engine;
    }
}
