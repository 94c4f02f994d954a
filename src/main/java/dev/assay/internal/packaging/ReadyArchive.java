package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An archive that the user built. */
final class ReadyArchive {

    private static final int LONGEST_HANDLER = 128;

    private ReadyArchive() {}

    static FunctionPackage read(Path archive, @Nullable String named) {
        String handler = checked(named, archive);
        byte[] bytes = bytes(archive);
        try (ZipFile zip = zip(bytes)) {
            List<String> names = Collections.list(zip.getEntries()).stream()
                    .map(ReadyArchive::name)
                    .toList();
            ArchiveNames.check(archive, names);
            List<String> files =
                    names.stream().filter(name -> !name.endsWith("/")).sorted().toList();
            checkJavaHandler(archive, zip, files, handler);
            return new FunctionPackage(bytes, handler, files);
        } catch (IOException noZip) {
            throw new InvalidInputException(
                    Problem.ARTIFACT,
                    "archive (" + archive + ") must be a zip or jar",
                    "Build it again, or give the file that your build packages",
                    noZip);
        }
    }

    /** Read by its central directory, as Lambda does: what stands before an entry's data need not be complete. */
    private static ZipFile zip(byte[] bytes) throws IOException {
        return ZipFile.builder().setByteArray(bytes).get();
    }

    /** As it stands in the zip; the library would make slashes of backslashes. */
    private static String name(ZipArchiveEntry entry) {
        return new String(entry.getRawName(), StandardCharsets.UTF_8);
    }

    /** By the pattern and the length of Lambda's API, CreateFunction, Handler. */
    private static String checked(@Nullable String handler, Path archive) {
        String remedy = "Name it as its runtime does, in Java package.Class or package.Class::method";
        if (handler == null || handler.isBlank()) {
            throw new InvalidInputException(
                    Problem.HANDLER, "handler (" + handler + ") of archive " + archive + " must be named", remedy);
        }
        if (!handler.matches("\\S+") || handler.length() > LONGEST_HANDLER) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "handler (" + handler + ") must have at most " + LONGEST_HANDLER + " characters and no spaces",
                    remedy);
        }
        return handler;
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
    private static void checkJavaHandler(Path archive, ZipFile zip, List<String> files, String handler)
            throws IOException {
        List<String> libraries = files.stream()
                .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
                .toList();
        if (libraries.isEmpty() && files.stream().noneMatch(name -> name.endsWith(".class"))) {
            return;
        }
        JavaHandlerName name = new JavaHandlerName(handler);
        if (files.contains(name.classFile())) {
            ArchivedHandler.check(content(zip, name.classFile()), name);
            return;
        }
        for (String library : libraries) {
            if (holds(content(zip, library), name.classFile())) {
                return;
            }
        }
        throw new InvalidInputException(
                Problem.HANDLER,
                "handler (" + handler + ") must be a class in archive " + archive,
                "Correct its name, package.Class or package.Class::method, or put the class into the archive");
    }

    private static byte[] content(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }

    private static boolean holds(byte[] library, String wanted) throws IOException {
        try (ZipFile jar = zip(library)) {
            return jar.getEntry(wanted) != null;
        }
    }
}
