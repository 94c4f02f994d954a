package dev.assay.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InvocationLogTest {

    private final InvocationLog log = new InvocationLog();
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private final PrintStream out = log.listening(new PrintStream(before, true, StandardCharsets.UTF_8));

    @Test
    void whatIsWrittenIsKeptAndGoesWhereItWentBefore() {
        out.println("one");
        out.write('x');
        out.println();

        assertThat(log.text().lines()).containsExactly("one", "x");
        assertThat(before.toString(StandardCharsets.UTF_8).lines()).containsExactly("one", "x");
    }

    @Test
    void anInvocationBeginsWithAnEmptyLog() {
        out.println("INIT");
        log.begin();
        out.println("call");

        assertThat(log.text()).isEqualTo("call");
    }

    @Test
    void theEndOfALongLogIsKept() {
        for (int line = 0; line < 3_000; line++) {
            out.println("line " + line);
        }
        out.println("y".repeat(InvocationLog.MOST_BYTES - 10));

        assertThat(log.text())
                .endsWith("y".repeat(20))
                .contains("2999")
                .hasSizeLessThanOrEqualTo(InvocationLog.MOST_BYTES);
        out.print("z".repeat(3 * InvocationLog.MOST_BYTES));
        assertThat(log.text()).isEqualTo("z".repeat(InvocationLog.MOST_BYTES));
    }

    @Test
    void whatWasThrownFollowsWithItsCauses() {
        out.println("reading");

        assertThat(log.text(new IllegalStateException("no order", new NullPointerException("id"))))
                .startsWith("reading\njava.lang.IllegalStateException: no order\n")
                .contains("Caused by: java.lang.NullPointerException: id")
                .contains("InvocationLogTest");
    }
}
