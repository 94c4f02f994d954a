package dev.assay.targets;

import java.util.Set;

/**
 * Opens one kind of target. Providers are found by {@link java.util.ServiceLoader}, Assay's own as all others: to add a target, implement this
 * interface and name the class in {@code META-INF/services/dev.assay.targets.TargetProvider}.
 */
public interface TargetProvider {

    /** The name by which {@code -Dassay.target} selects this target; no two providers share one, and none is {@code auto}. */
    String name();

    /**
     * Opens the target.
     *
     * @throws dev.assay.errors.InputException if a setting cannot be used, or the target cannot run here
     */
    Target open(TargetContext context);

    /**
     * The names of the options that it reads, for example {@code assay.azure.region}. Each begins with {@code assay.} and the provider's
     * name, or is exactly that. A run refuses an option that begins so and is not one of them: a misspelt option would be passed over, and
     * something else be measured than was asked for. Empty, the default, lets all of them pass.
     */
    default Set<String> options() {
        return Set.of();
    }

    /** When {@code auto} asks this provider: before those with a lower number; 0, the default, stands for never. */
    default int automaticPriority() {
        return 0;
    }

    /**
     * Opens the target for {@code auto}, or says why it cannot run here; {@code auto} then asks the next provider. Only asked if
     * {@link #automaticPriority} is above 0.
     *
     * @throws dev.assay.errors.InputException if a setting cannot be used: that is for the user to correct, and no reason to run elsewhere
     */
    default Offer offer(TargetContext context) {
        return new Offer.Opened(open(context), name() + " is available");
    }
}
