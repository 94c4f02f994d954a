package dev.assay.internal.targets.localstack;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.localstack.engine.EngineSearch;
import dev.assay.targets.Offer;
import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Provides {@link LocalStackTarget}. {@code auto} prefers it if it can run here, because its containers are closer to AWS than processes. */
public final class LocalStackProvider implements TargetProvider {

    private static final int BEFORE_EMBEDDED = 100;

    /** Problems that mean that LocalStack cannot run here; any other one is for the user to correct. */
    private static final Set<Problem> CANNOT_RUN =
            EnumSet.of(Problem.DOCKER_ENGINE, Problem.IMAGE_PULL, Problem.LOCALSTACK_START);

    @Override
    public String name() {
        return LocalStackTarget.NAME;
    }

    @Override
    public Target open(TargetContext context) {
        LocalStackSettings settings = settings(context);
        return LocalStackTarget.start(settings, search(context, EngineSearch.PATIENTLY), context.progress());
    }

    @Override
    public Set<String> options() {
        return LocalStackSettings.OPTIONS;
    }

    @Override
    public int automaticPriority() {
        return BEFORE_EMBEDDED;
    }

    @Override
    public Offer offer(TargetContext context) {
        LocalStackSettings settings = settings(context);
        EngineSearch search = search(context, EngineSearch.BRIEFLY);
        if (search.engine().isEmpty()) {
            return unavailable(search.reason());
        }
        try {
            return new Offer.Opened(
                    LocalStackTarget.start(settings, search, context.progress()),
                    "a Docker engine answers and has LocalStack's image");
        } catch (InvalidInputException e) {
            if (!CANNOT_RUN.contains(e.problem())) {
                throw e;
            }
            return unavailable(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static Offer unavailable(String reason) {
        return new Offer.Unavailable("LocalStack cannot run here, " + reason);
    }

    private static LocalStackSettings settings(TargetContext context) {
        return LocalStackSettings.from(context.parameters(), variables(context));
    }

    private static EngineSearch search(TargetContext context, Duration patience) {
        return EngineSearch.ofThisUser(variables(context), patience);
    }

    private static UnaryOperator<@Nullable String> variables(TargetContext context) {
        return name -> context.variables().apply(name).orElse(null);
    }
}
