package dev.assay.internal.targets.embedded;

import dev.assay.conformance.FunctionZip;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Runs the snooping function in a JVM whose environment and home hold secrets, and prints what it saw. */
final class SnoopingProgram {

    private SnoopingProgram() {}

    public static void main(String[] arguments) {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            LambdaClient lambda = target.control();
            lambda.createFunction(create -> create.functionName("snoop")
                    .role(target.role())
                    .handler(SnoopingFunction.class.getName())
                    .runtime(target.javaRuntime())
                    .memorySize(512)
                    .timeout(30)
                    .code(code -> code.zipFile(FunctionZip.of(SnoopingFunction.class))));
            byte[] seen = lambda.invoke(invoke -> invoke.functionName("snoop"))
                    .payload()
                    .asByteArray();
            System.out.println(target.facts());
            System.out.println(new String(seen, StandardCharsets.UTF_8));
        }
    }
}
