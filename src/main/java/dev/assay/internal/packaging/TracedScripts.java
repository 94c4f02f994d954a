package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A handler around that of a function in Python or Node, which leaves a record of each invocation and records the calls of the AWS SDK.
 * Its files stand in a folder of their own beside the function's, which stay as they are.
 */
public enum TracedScripts {
    /** Python 3.9 or later, with boto3 or botocore. */
    PYTHON("python", ".py"),
    /** Node 20 or later, with the AWS SDK for JavaScript 3. */
    NODE("nodejs", ".mjs");

    /** The handler, as both languages name it. */
    public static final String HANDLER = "assay_tracing/wrapper.handler";

    private static final String FOLDER = "assay_tracing/";
    private static final String PROFILER = "assay_profiler";

    private static final List<String> MODULES = List.of(
            "carried",
            "events",
            "invocation",
            "invocation_log",
            "marks",
            "operations",
            "sdk",
            "traceparent",
            "wrapper");

    private final String family;
    private final String end;

    TracedScripts(String family, String end) {
        this.family = family;
        this.end = end;
    }

    /**
     * Those of a runtime.
     *
     * @param runtime an identifier, for example {@code python3.13}, or a family of them
     * @return empty if nothing can be put around functions of it
     */
    public static Optional<TracedScripts> of(String runtime) {
        for (TracedScripts one : values()) {
            if (runtime.startsWith(one.family)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * The same package with the handler beside the function's own; {@link FunctionPackage#handler()} stays that of the function.
     *
     * @throws InvalidInputException if it has a folder of that name
     */
    public FunctionPackage around(FunctionPackage code) {
        if (code.contents().stream().anyMatch(name -> name.startsWith(FOLDER))) {
            throw new InvalidInputException(
                    Problem.TRACING,
                    "function (" + code.handler() + ") must not have a folder " + FOLDER
                            + ", which Assay adds to it to record its invocations",
                    "Give the folder another name");
        }
        Map<String, byte[]> ours = new LinkedHashMap<>();
        for (String module : MODULES) {
            ours.put(FOLDER + module + end, content("/dev/assay/internal/tracing/" + FOLDER + module + end));
        }
        ours.put(FOLDER + PROFILER + end, content("/dev/assay/profiler/" + PROFILER + end));
        List<String> all = new ArrayList<>(code.contents());
        all.addAll(ours.keySet());
        return new FunctionPackage(with(code.bytes(), ours), code.handler(), all);
    }

    private static byte[] with(byte[] zip, Map<String, byte[]> added) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipFile own = ZipFile.builder().setByteArray(zip).get();
                ZipArchiveOutputStream all = new ZipArchiveOutputStream(bytes)) {
            all.setUseZip64(Zip64Mode.Never);
            own.copyRawEntries(all, entry -> true);
            for (Map.Entry<String, byte[]> file : added.entrySet()) {
                all.putArchiveEntry(StoredZip.plainFile(file.getKey(), file.getValue()));
                all.write(file.getValue());
                all.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] content(String resource) {
        try (InputStream in = TracedScripts.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a trace calls a function: the file of its handler, without folders and ending. */
    public static String component(String handler) {
        String file = String.valueOf(Path.of(handler).getFileName());
        return file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
    }
}
