package dev.assay.internal.targets.aws;

import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;
import java.util.Set;

/** Provides {@link AwsTarget}, which is used only if it is named: no run costs money by chance. */
public final class AwsProvider implements TargetProvider {

    @Override
    public String name() {
        return AwsTarget.NAME;
    }

    @Override
    public Set<String> options() {
        return AwsSettings.OPTIONS;
    }

    @Override
    public Target open(TargetContext context) {
        return AwsOpening.open(AwsSettings.from(context.parameters()), context);
    }
}
