package dev.assay.internal.targets.embedded;

import dev.assay.targets.Offer;
import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;
import java.util.Set;

/** Provides {@link EmbeddedTarget}, which runs wherever a JVM runs: {@code auto} asks it last. */
public final class EmbeddedProvider implements TargetProvider {

    @Override
    public String name() {
        return EmbeddedTarget.NAME;
    }

    @Override
    public Target open(TargetContext context) {
        return EmbeddedTarget.start(EmbeddedSettings.from(context.parameters()));
    }

    @Override
    public Set<String> options() {
        return EmbeddedSettings.OPTIONS;
    }

    @Override
    public int automaticPriority() {
        return 1;
    }

    @Override
    public Offer offer(TargetContext context) {
        return new Offer.Opened(open(context), "it needs nothing but this JVM");
    }
}
