package dev.assay.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.core.SdkBytes;

/** A deployment package of a few classes of the tests. */
public final class FunctionZip {

    private FunctionZip() {}

    /** The classes, without what they use. */
    public static SdkBytes of(Class<?>... classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Class<?> type : classes) {
                String file = type.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry(file));
                try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
                    Objects.requireNonNull(in, file).transferTo(zip);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SdkBytes.fromByteArray(bytes.toByteArray());
    }
}
