package dev.assay.conformance;

import dev.assay.target.Target;
import dev.assay.target.embedded.EmbeddedSettings;
import dev.assay.target.embedded.EmbeddedTarget;

class EmbeddedRecursionTest extends RecursionContract {

    @Override
    Target open() {
        return EmbeddedTarget.start(EmbeddedSettings.likeAws());
    }
}
