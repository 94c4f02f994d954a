package dev.assay.target;

import dev.assay.design.InvalidInputException;
import dev.assay.design.Problem;
import dev.assay.target.embedded.EmbeddedSettings;
import dev.assay.target.embedded.EmbeddedTarget;

/** Opens targets by their names. */
public final class Targets {

    /** The system property that names the target. */
    public static final String PROPERTY = "assay.target";

    private static final String AUTO = "auto";

    private Targets() {}

    /**
     * Opens a target.
     *
     * @param name {@code auto} or {@code embedded}
     * @throws InvalidInputException when there is no target of that name, or its settings cannot be used
     */
    public static ChosenTarget open(String name) {
        return switch (name) {
            case AUTO ->
                new ChosenTarget(
                        embedded(), "auto: the embedded target is the only one that this version of Assay can choose");
            case EmbeddedTarget.NAME -> new ChosenTarget(embedded(), PROPERTY + " names it");
            default ->
                throw new InvalidInputException(
                        Problem.TARGET,
                        PROPERTY + " (" + name + ") must be one of " + AUTO + ", " + EmbeddedTarget.NAME,
                        "Use one of them, or leave it out");
        };
    }

    private static Target embedded() {
        return EmbeddedTarget.start(EmbeddedSettings.fromProperties());
    }
}
