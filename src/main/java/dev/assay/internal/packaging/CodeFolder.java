package dev.assay.internal.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of compiled code and resources on the class path. */
record CodeFolder(Path root) implements ClassPathEntry {

    /** Any string may be asked for: what is no path, or leads out of the folder, is not contained. */
    @Override
    public boolean contains(String name) {
        try {
            Path file = root.resolve(name).normalize();
            return file.startsWith(root) && Files.isRegularFile(file);
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    @Override
    public byte[] read(String name) {
        try {
            return Files.readAllBytes(root.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean isExecutable(String name) {
        return Files.isExecutable(root.resolve(name));
    }

    @Override
    public List<String> filesIn(String folder) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + file.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Map<String, List<String>> services() {
        Map<String, List<String>> services = new TreeMap<>();
        for (String file : filesIn(ServiceFile.FOLDER)) {
            services.put(file.substring(ServiceFile.FOLDER.length()), ServiceFile.providers(read(file)));
        }
        return services;
    }
}
