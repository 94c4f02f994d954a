package dev.assay.internal.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Whether a function in Python or Node uses the AWS SDK without bringing it along: Lambda's images have one, other machines may not. */
public enum RuntimeSdk {
    /** Python's boto3. */
    PYTHON("(?m)^\\s*(import|from)\\s+(boto3|botocore)\\b", ".*\\.py", "(boto3|botocore)/.*"),
    /** The AWS SDK for JavaScript 3. */
    NODE("[\"'`]@aws-sdk/", ".*\\.[mc]?js", "node_modules/@aws-sdk/.*");

    private final String use;
    private final String source;
    private final String library;

    RuntimeSdk(String use, String source, String library) {
        this.use = use;
        this.source = source;
        this.library = library;
    }

    /**
     * Looks at the files at the root of the package, and at that of the handler.
     *
     * @param runtime an identifier or a family
     * @param handler the function's own
     */
    public static boolean isNeeded(String runtime, byte[] zip, String handler) {
        if (runtime.startsWith("python")) {
            return PYTHON.isNeededBy(zip, handler);
        }
        return runtime.startsWith("nodejs") && NODE.isNeededBy(zip, handler);
    }

    private boolean isNeededBy(byte[] zip, String handler) {
        String module = handler.replaceFirst("\\.[^/]*$", "");
        try (ZipFile files = ZipFile.builder().setByteArray(zip).get()) {
            List<ZipArchiveEntry> all = Collections.list(files.getEntries());
            if (all.stream().anyMatch(entry -> entry.getName().matches(library))) {
                return false;
            }
            Pattern wanted = Pattern.compile(use);
            for (ZipArchiveEntry entry : all) {
                String name = entry.getName();
                boolean own = name.indexOf('/') < 0 || name.startsWith(module + ".");
                if (own
                        && name.matches(source)
                        && wanted.matcher(text(files, entry)).find()) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ZipFile files, ZipArchiveEntry entry) throws IOException {
        return new String(files.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
