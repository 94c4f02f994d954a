package dev.assay.conformance;

import dev.assay.targets.Capability;
import java.util.Set;

/** Says that it lacks what the tests see it have, and has what they see it lack. */
class WrongTargetFixture extends ScriptedTargetFixture {

    WrongTargetFixture() {
        super(Set.of(Capability.FREEZE));
    }
}
