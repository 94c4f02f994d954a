package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** An archive that the user built. */
final class ReadyArchive {

    private ReadyArchive() {}

    static FunctionPackage read(Path archive, @Nullable String handler) {
        if (handler == null || handler.isBlank()) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "handler (" + handler + ") of archive " + archive + " must be named",
                    "Name it as its runtime does, in Java package.Class or package.Class::method");
        }
        byte[] bytes = bytes(archive);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<String> names = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .sorted()
                    .toList();
            checkJavaHandler(archive, zip, names, handler);
            return new FunctionPackage(bytes, handler, names);
        } catch (IOException noZip) {
            throw new InvalidInputException(
                    Problem.ARTIFACT,
                    "archive (" + archive + ") must be a zip or jar",
                    "Build it again, or give the file that your build packages",
                    noZip);
        }
    }

    private static byte[] bytes(Path archive) {
        if (!Files.isRegularFile(archive)) {
            throw new InvalidInputException(
                    Problem.ARTIFACT,
                    "archive (" + archive.toAbsolutePath() + ") must be a file that exists",
                    "Build it before the experiments run, or correct the path, which starts at the project's folder");
        }
        try {
            long size = Files.size(archive);
            if (size > FunctionPackage.MAX_BYTES) {
                throw new InvalidInputException(
                        Problem.ARTIFACT,
                        "archive (" + archive + ", " + size + " bytes) must be at most 50 MB",
                        "Leave out what the function does not need");
            }
            return Files.readAllBytes(archive);
        } catch (IOException unreadable) {
            throw new InvalidInputException(
                    Problem.ARTIFACT,
                    "archive (" + archive + ") must be readable",
                    "Check its permissions",
                    unreadable);
        }
    }

    /** An archive with classes is a Java function's: its handler must be among them. Other runtimes check their own. */
    private static void checkJavaHandler(Path archive, ZipFile zip, List<String> names, String handler)
            throws IOException {
        String wanted = handler.replaceFirst("::.*", "").replace('.', '/') + ".class";
        List<String> libraries = names.stream()
                .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
                .toList();
        boolean java = !libraries.isEmpty() || names.stream().anyMatch(name -> name.endsWith(".class"));
        if (names.contains(wanted)) {
            ArchivedHandler.check(zip.getInputStream(zip.getEntry(wanted)), handler);
            return;
        }
        if (!java) {
            return;
        }
        for (String library : libraries) {
            if (holds(zip, library, wanted)) {
                return;
            }
        }
        throw new InvalidInputException(
                Problem.HANDLER,
                "handler (" + handler + ") must be a class in archive " + archive,
                "Correct its name, package.Class or package.Class::method, or put the class into the archive");
    }

    private static boolean holds(ZipFile zip, String library, String wanted) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(library));
                ZipInputStream jar = new ZipInputStream(in)) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (entry.getName().equals(wanted)) {
                    return true;
                }
            }
            return false;
        }
    }
}
