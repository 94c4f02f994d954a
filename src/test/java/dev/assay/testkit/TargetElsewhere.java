package dev.assay.testkit;

import dev.assay.internal.targets.Targets;
import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;

/** The embedded target, which says that it is in another region, with functions of another architecture. */
public final class TargetElsewhere implements TargetProvider {

    /** What {@code assay.target} calls it. */
    public static final String NAME = "embedded-elsewhere";

    /** The option with the region. */
    public static final String REGION = "assay.test.region";

    /** The option with the architecture. */
    public static final String ARCHITECTURE = "assay.test.architecture";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Target open(TargetContext context) {
        Target sound = Targets.open("embedded", context.parameters()).target();
        Target there = Replaced.in(Target.class, sound, "region", arguments -> said(context, REGION));
        return Replaced.in(Target.class, there, "architecture", arguments -> said(context, ARCHITECTURE));
    }

    private static String said(TargetContext context, String option) {
        return context.parameters().apply(option).orElseThrow();
    }
}
