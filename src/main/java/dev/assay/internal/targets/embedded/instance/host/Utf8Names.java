package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of files in a folder, for which the character set of our own JVM may have no bytes: under the locale C, a JVM can make
 * no file with a name beyond ASCII. Such a file gets another name at first, and its own from a shell.
 */
public final class Utf8Names {

    private static final Charset OURS = Charset.forName(
            System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));

    private final Path folder;
    private final Map<Path, String> pending = new LinkedHashMap<>();

    /** @param folder in which the files are */
    public Utf8Names(Path folder) {
        this.folder = folder;
    }

    /**
     * Where the file of a name is to be written.
     *
     * @throws InvalidPathException if no file can have the name
     */
    public Path place(String name) {
        if (OURS.newEncoder().canEncode(name)) {
            return folder.resolve(name);
        }
        List<String> parts = Arrays.asList(name.split("/", -1));
        if (parts.contains("..") || name.startsWith("/") || name.indexOf('\0') >= 0) {
            throw new InvalidPathException(name, "It leads out of the folder");
        }
        Path place = folder.resolve(".assay-name-" + pending.size()).normalize();
        pending.put(place, name);
        return place;
    }

    /** Whether a file or folder gets its name later. */
    public boolean isPending(Path place) {
        return pending.containsKey(place);
    }

    /** Gives all files the names that they wait for. */
    public void give() throws IOException {
        if (pending.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("set -e\n");
        pending.forEach((place, name) -> text.append(move(place, name)));
        Path script = folder.resolve(".assay-names");
        Files.writeString(script, text);
        try {
            Process shell = new ProcessBuilder("/bin/sh", script.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(shell.getInputStream().readAllBytes(), OURS);
            if (shell.waitFor() != 0) {
                throw new IOException("Files could not be given their names: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while files were given their names", e);
        } finally {
            Files.delete(script);
        }
    }

    private static String move(Path place, String name) {
        int slash = name.lastIndexOf('/');
        String parent = slash < 0 ? "." : name.substring(0, slash);
        String make = "mkdir -p -- " + Utf8Script.quoted(parent) + "\n";
        return name.endsWith("/")
                ? make
                : make + "mv -f -- " + Utf8Script.quoted(place.toString()) + " " + Utf8Script.quoted(name) + "\n";
    }
}
