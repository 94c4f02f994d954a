package dev.assay.internal.sources;

import dev.assay.targets.Target;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The function that a source calls.
 *
 * @param target where it is deployed
 * @param name its name, which the source gets too
 * @param arn its ARN
 * @param timeoutSeconds how long it may run
 * @param tags of everything that is made for it
 */
public record ServedFunction(Target target, String name, String arn, int timeoutSeconds, Map<String, String> tags) {

    private static final int LONGEST_BUCKET = 63;
    private static final int HASH_DIGITS = 8;

    public ServedFunction {
        tags = Map.copyOf(tags);
    }

    /** A bucket's name has less room and letters than a function's. */
    String bucket() {
        String end = "-"
                + UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, HASH_DIGITS);
        String start = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return start.substring(0, Math.min(start.length(), LONGEST_BUCKET - end.length())) + end;
    }

    /** Lets a service call the function. */
    void permit(String principal, String sourceArn) {
        target.control()
                .addPermission(request -> request.functionName(name)
                        .statementId("assay-" + Objects.hash(principal, sourceArn))
                        .action("lambda:InvokeFunction")
                        .principal(principal)
                        .sourceArn(sourceArn));
    }
}
