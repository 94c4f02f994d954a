package dev.assay.conformance;

import dev.assay.targets.Capability;
import java.util.Set;

/** Says that it lacks what the tests see it lack. */
class HonestTargetFixture extends ScriptedTargetFixture {

    HonestTargetFixture() {
        super(Set.of(Capability.MEMORY_USED, Capability.RECURSION_GUARD));
    }
}
