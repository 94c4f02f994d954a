package dev.assay.conformance;

import dev.assay.target.Target;
import dev.assay.target.embedded.EmbeddedSettings;
import dev.assay.target.embedded.EmbeddedTarget;

class EmbeddedAccountConcurrencyTest extends AccountConcurrencyContract {

    @Override
    Target open() {
        return EmbeddedTarget.start(EmbeddedSettings.likeAws());
    }
}
