package dev.assay.internal.sources;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whether the clients of the services are on the class path: Assay's dependencies on them are optional. */
public final class SourceModules {

    private SourceModules() {}

    /**
     * Checks that a source can be made.
     *
     * @throws InvalidInputException if the module of the AWS SDK is missing, with its name
     */
    public static void check(SourcePlan plan) {
        Set<String> modules = new LinkedHashSet<>();
        modules.add(plan.kind().module());
        if (plan.retries().letters()) {
            modules.add(SourceKind.QUEUE.module());
        }
        for (String module : modules) {
            if (!isThere(module)) {
                throw new InvalidInputException(
                        Problem.EVENT_SOURCE,
                        "class path (of this test) must hold software.amazon.awssdk:" + module
                                + ", the client for events from " + plan.kind().label(),
                        "Add this dependency with scope test, in the version of the other modules of the AWS SDK");
            }
        }
    }

    private static boolean isThere(String module) {
        try {
            Class.forName(
                    "software.amazon.awssdk.services." + module + ".model." + exception(module),
                    false,
                    SourceModules.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String exception(String module) {
        return switch (module) {
            case "sqs" -> "SqsException";
            case "sns" -> "SnsException";
            case "dynamodb" -> "DynamoDbException";
            case "kinesis" -> "KinesisException";
            case "s3" -> "S3Exception";
            default -> "EventBridgeException";
        };
    }
}
