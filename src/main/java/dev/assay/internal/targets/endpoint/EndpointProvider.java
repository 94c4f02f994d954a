package dev.assay.internal.targets.endpoint;

import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;
import java.util.Set;

/** Provides {@link EndpointTarget}, which is used only if it is named: no run goes to somebody's service by chance. */
public final class EndpointProvider implements TargetProvider {

    @Override
    public String name() {
        return EndpointTarget.NAME;
    }

    @Override
    public Set<String> options() {
        return EndpointSettings.OPTIONS;
    }

    @Override
    public Target open(TargetContext context) {
        return EndpointTarget.open(context.parameters());
    }
}
