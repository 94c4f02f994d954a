package dev.assay.internal.targets.localstack.cleanup;

import dev.assay.conformance.FunctionZip;
import dev.assay.internal.targets.localstack.LocalStackSettings;
import dev.assay.internal.targets.localstack.LocalStackTarget;
import dev.assay.internal.targets.localstack.engine.EngineSearch;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** A run on LocalStack in a JVM of its own, with an instance that was called and others that are being started; goes on until it is ended. */
final class ForkedTarget {

    private static final int MORE_CALLS = 3;

    private ForkedTarget() {}

    public static void main(String[] arguments) throws IOException {
        LocalStackTarget target = start();
        deploy(target, "called");
        deploy(target, "starting");
        target.control().invoke(call -> call.functionName("called").payload(SdkBytes.fromUtf8String("{}")));
        for (int i = 0; i < MORE_CALLS; i++) {
            target.control()
                    .invoke(call -> call.functionName("starting")
                            .invocationType(InvocationType.EVENT)
                            .payload(SdkBytes.fromUtf8String("{}")));
        }
        System.out.println("ready");
        System.out.flush();
        if (System.in.read() == 'c') {
            target.close();
        }
        while (System.in.read() >= 0) {
            // Until the test lets go.
        }
    }

    static LocalStackTarget start() {
        return LocalStackTarget.start(
                LocalStackSettings.from(name -> Optional.ofNullable(System.getProperty(name)), System::getenv),
                EngineSearch.ofThisUser(System::getenv, EngineSearch.PATIENTLY),
                System.err::println);
    }

    private static void deploy(LocalStackTarget target, String name) {
        target.control()
                .createFunction(create -> create.functionName(name)
                        .runtime(target.javaRuntime())
                        .role(target.role())
                        .handler(SlowFunction.class.getName() + "::handle")
                        .memorySize(1769)
                        .timeout(60)
                        .code(code -> code.zipFile(FunctionZip.of(SlowFunction.class))));
        target.control().waiter().waitUntilFunctionActiveV2(get -> get.functionName(name));
    }
}
