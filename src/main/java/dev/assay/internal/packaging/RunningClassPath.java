package dev.assay.internal.packaging;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the running JVM finds classes: what patches its modules, its modules, its class path, and URL class loaders. A path that this
 * JVM cannot express in its locale's encoding is passed over; the JVM itself finds no class there either.
 */
final class RunningClassPath {

    private static final Pattern PATCH = Pattern.compile("--patch-module=[^=]+=(.*)");

    private final List<Path> paths = new ArrayList<>();

    private RunningClassPath() {}

    static List<Path> of(Class<?> type) {
        RunningClassPath found = new RunningClassPath();
        found.addPatches(ManagementFactory.getRuntimeMXBean().getInputArguments());
        found.addModules(type.getModule().getLayer());
        found.addAll(System.getProperty("java.class.path", ""));
        found.addLoaders(type.getClassLoader());
        return found.paths;
    }

    private void addPatches(List<String> jvmArguments) {
        for (String argument : jvmArguments) {
            Matcher patch = PATCH.matcher(argument);
            if (patch.matches()) {
                addAll(patch.group(1));
            }
        }
    }

    private void addModules(@Nullable ModuleLayer layer) {
        ModuleLayer searched = layer == null ? ModuleLayer.boot() : layer;
        for (ResolvedModule module : searched.configuration().modules()) {
            module.reference().location().ifPresent(this::addUri);
        }
    }

    private void addLoaders(ClassLoader nearest) {
        for (ClassLoader loader = nearest; loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    addUri(URI.create(url.toString()));
                }
            }
        }
    }

    private void addAll(String list) {
        for (String path : list.split(File.pathSeparator, -1)) {
            add(() -> Path.of(path));
        }
    }

    private void addUri(URI location) {
        if ("file".equals(location.getScheme())) {
            add(() -> Path.of(location));
        }
    }

    private void add(Supplier<Path> path) {
        try {
            paths.add(path.get());
        } catch (InvalidPathException notInThisEncoding) {
            // No class is found there either.
        }
    }
}
