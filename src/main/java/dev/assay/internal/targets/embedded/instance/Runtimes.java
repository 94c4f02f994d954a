package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.embedded.instance.host.RunFolder;
import dev.assay.internal.targets.embedded.languages.Jdk;
import dev.assay.internal.targets.embedded.languages.LanguageFiles;
import dev.assay.internal.targets.embedded.languages.Languages;
import dev.assay.internal.targets.embedded.languages.Start;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What runs handlers, made ready for a run: that of the running JVM at once, what else there is when a function needs it. */
final class Runtimes {

    private final FunctionRuntime java;
    private final Function<Jdk, FunctionRuntime> javaOn;
    private final LanguageFiles files;
    private final Languages languages = Languages.ofThisMachine();
    private final Map<Jdk, FunctionRuntime> byJdk = new ConcurrentHashMap<>();

    private Runtimes(FunctionRuntime java, Function<Jdk, FunctionRuntime> javaOn, LanguageFiles files) {
        this.java = java;
        this.javaOn = javaOn;
        this.files = files;
        byJdk.put(Jdk.running(), java);
    }

    static Runtimes prepare(FleetSettings settings, RunFolder run) {
        Path folder = run.folder("runtime");
        LanguageFiles files = new LanguageFiles(folder);
        try {
            boolean plain = settings.runtime() == RuntimeLoop.JAVA
                    || (settings.runtime() == RuntimeLoop.AUTO && !AwsRuntime.isUsable());
            if (plain) {
                JavaLoopRuntime loop = JavaLoopRuntime.unpack(folder);
                return new Runtimes(loop, jdk -> loop, files);
            }
            AwsRuntime runtime = aws(settings, folder);
            Path archives = settings.cacheFolder();
            return new Runtimes(
                    archived(runtime, archives, folder), jdk -> archived(runtime.on(jdk), archives, folder), files);
        } catch (IOException e) {
            throw CacheFolder.unwritable(folder, e);
        }
    }

    private static AwsRuntime aws(FleetSettings settings, Path folder) throws IOException {
        if (!AwsRuntime.isUsable()) {
            throw new InvalidInputException(
                    Problem.RUNTIME_LOOP,
                    Options.RUNTIME + " (" + settings.runtime().optionName()
                            + ") must be one that exists for this system",
                    "Use auto or java");
        }
        return AwsRuntime.unpack(folder);
    }

    private static FunctionRuntime archived(AwsRuntime runtime, Path archives, Path folder) {
        return runtime.with(ClassArchive.provide(runtime, archives, folder));
    }

    /** What runs functions of the class path. */
    FunctionRuntime java() {
        return java;
    }

    /**
     * The command of an instance.
     *
     * @param tmp the instance's folder for temporary files, as the instance sees it
     */
    List<String> command(FunctionRevision revision, InstanceFolder folder, Path tmp) {
        if (revision.isJava()) {
            Jdk jdk = languages.jdk(revision.runtime());
            return JavaCommand.of(jdk, byJdk.computeIfAbsent(jdk, javaOn), revision, folder, tmp);
        }
        Start start =
                new Start(revision.code(), revision.handler(), revision.memoryMegabytes(), revision.environment());
        return languages.runtime(revision.runtime(), files).command(start);
    }
}
