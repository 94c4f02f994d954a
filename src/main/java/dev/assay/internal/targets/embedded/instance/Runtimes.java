package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.embedded.instance.host.RunFolder;
import java.io.IOException;
import java.nio.file.Path;

/** Makes what runs handlers ready for a run. */
final class Runtimes {

    private Runtimes() {}

    static FunctionRuntime prepare(FleetSettings settings, RunFolder run) {
        Path folder = run.folder("runtime");
        try {
            boolean java = settings.runtime() == RuntimeLoop.JAVA
                    || (settings.runtime() == RuntimeLoop.AUTO && !AwsRuntime.isUsable());
            return java ? JavaLoopRuntime.unpack(folder) : aws(settings, folder);
        } catch (IOException e) {
            throw CacheFolder.unwritable(folder, e);
        }
    }

    private static FunctionRuntime aws(FleetSettings settings, Path folder) throws IOException {
        if (!AwsRuntime.isUsable()) {
            throw new InvalidInputException(
                    Problem.RUNTIME_LOOP,
                    Options.RUNTIME + " (" + settings.runtime().optionName()
                            + ") must be one that exists for this system",
                    "Use auto or java");
        }
        AwsRuntime runtime = AwsRuntime.unpack(folder);
        return runtime.with(ClassArchive.provide(runtime, settings.cacheFolder(), folder));
    }
}
