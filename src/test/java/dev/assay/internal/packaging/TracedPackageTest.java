package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.fixture.EventSink;
import dev.assay.internal.packaging.sample.RichHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A traced function gets an interceptor if it has the SDK that looks for one, and no library that it did not have. */
class TracedPackageTest {

    private static final String AROUND = "dev.assay.internal.tracing.TracedHandler";
    private static final String INTERCEPTOR = "dev.assay.internal.tracing.SdkCalls";
    private static final String FILE = "software/amazon/awssdk/global/handlers/execution.interceptors";

    @Test
    void theSdkOfATracedFunctionFindsTheInterceptor() throws IOException {
        FunctionPackage traced = FunctionPackage.ofHandlerWithin(AROUND, INTERCEPTOR, RichHandler.class, List.of());

        assertThat(traced.contents()).contains("dev/assay/internal/tracing/SdkCalls.class", FILE);
        assertThat(files(traced).get(FILE)).isEqualTo(INTERCEPTOR + "\n");
        assertThat(traced.contents().stream().filter(name -> name.startsWith("lib/")))
                .containsExactlyElementsOf(FunctionPackage.ofHandler(RichHandler.class, List.of()).contents().stream()
                        .filter(name -> name.startsWith("lib/"))
                        .toList());
    }

    @Test
    void aFunctionWithoutTheSdkGoesWithoutIt() {
        FunctionPackage traced = FunctionPackage.ofHandlerWithin(AROUND, INTERCEPTOR, EventSink.class, List.of());

        assertThat(traced.contents())
                .contains("dev/assay/internal/tracing/TracedHandler.class")
                .doesNotContain("dev/assay/internal/tracing/SdkCalls.class", FILE)
                .noneMatch(name -> name.contains("sdk-core"));
    }

    @Test
    void interceptorsOfTheFunctionsOwnStay() {
        Map<String, byte[]> files = new TreeMap<>(Map.of(FILE, "com.acme.Own".getBytes(StandardCharsets.UTF_8)));
        SdkInterceptors.register(INTERCEPTOR, files);

        assertThat(new String(files.get(FILE), StandardCharsets.UTF_8))
                .isEqualTo("com.acme.Own\n" + INTERCEPTOR + "\n");
    }

    private static Map<String, String> files(FunctionPackage code) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(code.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
