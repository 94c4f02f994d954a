package dev.assay.internal.targets.aws;

import dev.assay.internal.json.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Which operations of Lambda and S3 a run asked for: what a policy must allow. */
final class SeenOperations implements ExecutionInterceptor {

    /** The file in the run's folder. */
    static final String FILE = "aws-operations.txt";

    private final ConcurrentSkipListSet<String> seen = new ConcurrentSkipListSet<>();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        seen.add(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME) + " "
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }

    /** Writes them, one per line: {@code Lambda CreateFunction}. */
    void write(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.write(file, new TreeSet<>(seen));
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
    }
}
