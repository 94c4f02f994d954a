package tracingoverhead;

import java.util.function.Consumer;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Writes and reads objects of 100 bytes. */
public class ObjectOperations extends Operations {

    private static final String CONTENT = "x".repeat(100);

    private final S3Client objects;

    /** Does no tracing itself. */
    public ObjectOperations() {
        this(client -> {});
        constructed();
    }

    ObjectOperations(Consumer<ClientOverrideConfiguration.Builder> configuration) {
        objects = S3Client.builder().overrideConfiguration(configuration).build();
    }

    @Override
    void operate(String operation, String resource) {
        if (operation.equals("write")) {
            objects.putObject(put -> put.bucket(resource).key(KEY), RequestBody.fromString(CONTENT));
        } else {
            objects.getObjectAsBytes(get -> get.bucket(resource).key(KEY));
        }
    }
}
