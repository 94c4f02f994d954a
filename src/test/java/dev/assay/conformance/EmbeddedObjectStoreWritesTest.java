package dev.assay.conformance;

import dev.assay.target.embedded.EmbeddedSettings;
import dev.assay.target.embedded.EmbeddedTarget;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.s3.S3Client;

class EmbeddedObjectStoreWritesTest extends ObjectStoreWritesContract {

    private EmbeddedTarget target;

    @BeforeAll
    void start() {
        target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
    }

    @AfterAll
    void stop() {
        target.close();
    }

    @Override
    S3Client s3() {
        return target.objects();
    }
}
