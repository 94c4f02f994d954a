package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.loop.RuntimeMain;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * AWS's runtime without its native library, for systems that there is none for. Our two classes lie in a folder that holds
 * nothing else, so that functions see nothing else of ours.
 */
final class JavaLoopRuntime implements FunctionRuntime {

    private static final List<String> CLASSES = List.of("RuntimeMain", "PlainRuntimeApi");

    private final List<Path> classPath;

    private JavaLoopRuntime(List<Path> classPath) {
        this.classPath = classPath;
    }

    static JavaLoopRuntime unpack(Path folder) throws IOException {
        Path loop = folder.resolve("loop");
        String place = RuntimeMain.class.getPackageName().replace('.', '/');
        Files.createDirectories(loop.resolve(place));
        for (String name : CLASSES) {
            String file = place + "/" + name + ".class";
            try (InputStream in = RuntimeMain.class.getClassLoader().getResourceAsStream(file)) {
                if (in == null) {
                    throw new IOException("Our own class " + file + " is not on the class path");
                }
                Files.copy(in, loop.resolve(file));
            }
        }
        List<Path> classPath = new ArrayList<>();
        classPath.add(loop);
        classPath.addAll(RuntimeJars.find());
        return new JavaLoopRuntime(classPath);
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public List<String> main() {
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", path, RuntimeMain.class.getName());
    }

    @Override
    public List<Path> files() {
        return classPath;
    }

    @Override
    public String description() {
        return "AWS Runtime Interface Client, its native part replaced by plain Java";
    }
}
